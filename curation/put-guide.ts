import { CollectedRefusals } from "@/domain/collected-refusals";
import { webAddressProblem } from "@/domain/entry/web-address";
import {
  LONGEST_NAME,
  LONGEST_NOTE,
  LONGEST_REPORT,
  MOST_MONTHS,
  MOST_SUPPORTS,
} from "@/domain/limits";
import { badUserInput, Refusal } from "@/domain/refusal";
import type { EvidenceContext } from "@/evidence/context";
import type { Database } from "@/prisma/client";
import { type NameableSlugs, nameableSlugs, refuseUnknown } from "./nameable-slugs";
import { refuseNoSlug, slugOfName, slugOfParts } from "./slug-input";
import type { NewItem } from "./submissions/items";
import { draftedIds, type Submission } from "./submissions/submission-rows";
import { optionalText, optionalWhole, requiredText } from "./text-check";

type Optional<T> = T | null | undefined;

/** What a question's answer rests on: a source, and where it can be read. */
interface EvidenceInput {
  readonly source: string;
  readonly url: string;
}

export interface QuestionInput {
  readonly slug?: Optional<string>;
  readonly source: string;
  readonly position?: Optional<number>;
  readonly question: string;
  readonly answer?: Optional<string>;
  readonly evidence: readonly EvidenceInput[];
}

export interface ProgrammeInput {
  readonly slug?: Optional<string>;
  readonly source: string;
  readonly position?: Optional<number>;
  readonly name: string;
  readonly institution?: Optional<string>;
  readonly months?: Optional<number>;
  readonly advertised?: Optional<boolean>;
  readonly note?: Optional<string>;
}

interface Into {
  readonly submission: Pick<Submission, "id">;
}

const NO_FILE = { slipReason: null, line: null };
const MOST_PLACES = 10_000;

/** The item that puts a question of the guide. Throws all that is wrong with it. */
export async function questionItems(
  database: Database,
  within: EvidenceContext,
  { submission, question: input }: Into & { readonly question: QuestionInput },
): Promise<NewItem[]> {
  const known = await nameableSlugs(database, within, submission.id);
  const wrong = new CollectedRefusals();
  wrong.of(() => refuseUnknown("question.source", "sources", input.source, known));
  const question = wrong.of(() =>
    requiredText("question.question", input.question, LONGEST_REPORT),
  );
  const answer = wrong.of(() => optionalText("question.answer", input.answer, LONGEST_NOTE));
  wrong.of(() => refuseEvidence(input, answer, known, wrong));
  const position = wrong.of(() =>
    optionalWhole("question.position", input.position, 1, MOST_PLACES),
  );
  wrong.throwAny();
  const place = await placeOf(database, submission.id, "question", input, question ?? "", position);
  const content = {
    ...place,
    sourceId: input.source,
    question: question ?? "",
    answer,
    evidenceSourceIds: input.evidence.map(({ source }) => source),
    evidenceUrls: input.evidence.map(({ url }) => url),
  };
  return [{ thing: "question", id: place.id, action: "PUT", content, ...NO_FILE }];
}

/** The item that puts a programme. Throws all that is wrong with it. */
export async function programmeItems(
  database: Database,
  within: EvidenceContext,
  { submission, programme: input }: Into & { readonly programme: ProgrammeInput },
): Promise<NewItem[]> {
  const known = await nameableSlugs(database, within, submission.id);
  const wrong = new CollectedRefusals();
  const at = (field: string) => `programme.${field}`;
  wrong.of(() => refuseUnknown(at("source"), "sources", input.source, known));
  const name = wrong.of(() => requiredText(at("name"), input.name, LONGEST_NAME));
  const stated = {
    name: name ?? "",
    institution: wrong.of(() => optionalText(at("institution"), input.institution, LONGEST_NAME)),
    months: wrong.of(() => optionalWhole(at("months"), input.months, 1, MOST_MONTHS)),
    advertised: input.advertised === true,
    note: wrong.of(() => optionalText(at("note"), input.note, LONGEST_NOTE)),
  };
  const position = wrong.of(() => optionalWhole(at("position"), input.position, 1, MOST_PLACES));
  wrong.throwAny();
  const place = await placeOf(database, submission.id, "programme", input, stated.name, position);
  const content = { ...place, sourceId: input.source, ...stated };
  return [{ thing: "programme", id: place.id, action: "PUT", content, ...NO_FILE }];
}

/** An answer rests on evidence, each with its source and an address of the web or of this site. */
function refuseEvidence(
  { evidence }: QuestionInput,
  answer: string | null,
  known: NameableSlugs,
  wrong: CollectedRefusals,
): void {
  if (evidence.length > MOST_SUPPORTS) {
    throw badUserInput("question.evidence", `Name ${MOST_SUPPORTS} of them at most.`);
  }
  wrong.ofEach(evidence, ({ source, url }, place) => {
    refuseUnknown(`question.evidence.${place}.source`, "sources", source, known);
    const problem = /^\/(?!\/)[!-~]*$/.test(url) ? null : webAddressProblem(url);
    if (problem !== null) throw badUserInput(`question.evidence.${place}.url`, problem);
  });
  if (answer !== null && evidence.length === 0) {
    throw badUserInput("question.evidence", "Name what the answer rests on.");
  }
  if (answer === null && evidence.length > 0) {
    throw badUserInput("question.answer", "Without an answer there is nothing that rests on it.");
  }
}

/** The id and the place in its source's order of a question or a programme: those that it has, or new ones at the end. */
async function placeOf(
  database: Database,
  submissionId: string,
  thing: "question" | "programme",
  { slug, source }: { readonly slug?: Optional<string>; readonly source: string },
  name: string,
  position: number | null,
): Promise<{ readonly id: string; readonly position: number }> {
  const { models } = database;
  const where = { supersededIn: null };
  const select = { id: true, position: true, sourceId: true };
  const held =
    thing === "question"
      ? await models.question.findMany({ where, select })
      : await models.programme.findMany({ where, select });
  const made = slug ?? slugOfParts(source, slugOfName(name) || thing);
  refuseNoSlug(`${thing}.slug`, made);
  const own = held.find(({ id }) => id === made);
  if (slug == null && own) {
    throw new Refusal("DUPLICATE", `It is held already: ${made}. Change that one.`, { slug: made });
  }
  if (slug != null && !own && !(await draftedIds(database, submissionId, thing)).includes(slug)) {
    throw new Refusal("NOT_FOUND", `There is no ${thing} "${slug}".`, {
      argument: `${thing}.slug`,
      slug,
    });
  }
  const last = Math.max(
    0,
    ...held.flatMap((row) => (row.sourceId === source ? [row.position] : [])),
  );
  return { id: made, position: position ?? own?.position ?? last + 1 };
}
