import { CollectedRefusals } from "@/domain/collected-refusals";
import type { Content } from "@/domain/curation/proposal";
import type { StepSupport } from "@/domain/evidence/evidence";
import { MOST_SUPPORTS } from "@/domain/limits";
import { badUserInput, Refusal } from "@/domain/refusal";
import type { EvidenceContext } from "@/evidence/context";
import type { Database } from "@/prisma/client";
import {
  type CareerStepInput,
  type CareerTitleInput,
  stepContent,
  supportContent,
  titleContent,
} from "./graph-input";
import { type NameableSlugs, nameableSlugs, refuseUnknown } from "./nameable-slugs";
import { refuseNoSlug, slugOfParts } from "./slug-input";
import { refuseUnsoundGraph } from "./submissions/graph-soundness";
import type { NewItem } from "./submissions/items";
import { draftedIds, type Submission } from "./submissions/submission-rows";

/** A title for a draft. */
export interface PutCareerTitle {
  readonly submission: Pick<Submission, "id">;
  readonly title: CareerTitleInput;
  readonly seenVersion?: number | null | undefined;
}

const NO_FILE = { slipReason: null, line: null };

/**
 * The item that puts a title. Throws all that is wrong with it: BAD_USER_INPUT, and DUPLICATE for a new
 * one whose name makes the slug of one that is held, or that another title goes by.
 */
export async function titleItems(
  database: Database,
  within: EvidenceContext,
  { submission, title, seenVersion }: PutCareerTitle,
): Promise<NewItem[]> {
  const content = titleContent(title);
  const known = await nameableSlugs(database, within, submission.id);
  if (content.baseTitleId !== null) {
    refuseUnknown("title.levelOf", "titles", content.baseTitleId, known);
  }
  const isNew = title.slug == null;
  if (isNew && within.evidence.standing("titles", content.id, within.scope.asOf)) {
    throw new Refusal(
      "DUPLICATE",
      `A title of this name is held: ${content.id}. Change that one.`,
      {
        argument: "title.name",
        slug: content.id,
      },
    );
  }
  const seen = seenVersion == null ? {} : { baseVersion: seenVersion };
  const item = { thing: "careerTitle", id: content.id, action: "PUT", content } as const;
  const items: NewItem[] = [{ ...item, ...NO_FILE, ...seen }];
  await refuseUnsoundGraph(database, submission.id, { items, input: "title" });
  return items;
}

/** A step for a draft, with what it rests on. */
export interface PutCareerStep {
  readonly submission: Pick<Submission, "id">;
  readonly step: CareerStepInput;
}

/**
 * The items that put a step and what is said of it; what is held of the step besides stays. Throws all
 * that is wrong with them.
 */
export async function stepItems(
  database: Database,
  within: EvidenceContext,
  { submission, step }: PutCareerStep,
): Promise<NewItem[]> {
  if (step.supports.length > MOST_SUPPORTS) {
    throw badUserInput(
      "step.supports",
      `Send ${MOST_SUPPORTS} supports at most; here are ${step.supports.length}.`,
    );
  }
  const known = await nameableSlugs(database, within, submission.id);
  const wrong = new CollectedRefusals();
  wrong.of(() => refuseUnknown("step.from", "titles", step.from, known));
  wrong.of(() => refuseUnknown("step.to", "titles", step.to, known));
  const content = stepContent(step, await stepIdOf(database, submission.id, step));
  const supports = await supportItems(database, wrong, { submission, step }, content.id, known);
  wrong.throwAny();
  const item = { thing: "careerStep", id: content.id, action: "PUT", content } as const;
  const items: NewItem[] = [{ ...item, ...NO_FILE }, ...supports];
  await refuseUnsoundGraph(database, submission.id, { items, input: "step" });
  return items;
}

/** The id of the step between two titles: there is one, which stands or was withdrawn, or none yet. */
async function stepIdOf(
  database: Database,
  submissionId: string,
  { from, to }: CareerStepInput,
): Promise<string> {
  const held = await database.models.careerStep.findFirst({
    where: { fromTitleId: from, toTitleId: to, supersededIn: null },
    orderBy: [{ withdrawnIn: { sort: "desc", nulls: "first" } }, { id: "asc" }],
    select: { id: true },
  });
  if (held) return held.id;
  const made = slugOfParts(from, "to", to);
  // Another step may have been called so, between other titles.
  const taken = await database.models.careerStep.count({ where: { id: made } });
  const drafted = await draftedIds(database, submissionId, "careerStep");
  return taken > 0 && !drafted.includes(made) ? slugOfParts(from, "leads-to", to) : made;
}

async function supportItems(
  database: Database,
  wrong: CollectedRefusals,
  { submission, step }: PutCareerStep,
  stepId: string,
  known: NameableSlugs,
): Promise<NewItem[]> {
  const held = await database.models.stepSupport.findMany({
    where: { stepId, supersededIn: null },
    select: { id: true, sourceId: true },
  });
  const drafted = await draftedIds(database, submission.id, "stepSupport");
  const own = new Set([...held.map(({ id }) => id), ...drafted]);
  const named = new Set<string>();
  return wrong.ofEach(step.supports, (input, place): NewItem => {
    const at = `step.supports.${place}`;
    if (input.source != null) refuseUnknown(`${at}.source`, "sources", input.source, known);
    const read = supportContent(input, at);
    const ofSource = held.find(({ id, sourceId }) => sourceId === read.sourceId && !named.has(id));
    const made = ofSource?.id ?? slugOfParts(stepId, "by", read.sourceId ?? "stepwise");
    const id = input.slug ?? freeId(made, named);
    if (input.slug != null) refuseOthers(`${at}.slug`, input.slug, own);
    if (named.has(id)) throw badUserInput(`${at}.slug`, `"${id}" is named twice.`);
    named.add(id);
    const content: Content<StepSupport> = { id, stepId, ...read };
    return { thing: "stepSupport", id, action: "PUT", content, ...NO_FILE };
  });
}

function refuseOthers(argument: string, slug: string, own: ReadonlySet<string>): void {
  refuseNoSlug(argument, slug);
  if (own.has(slug)) return;
  throw badUserInput(argument, `"${slug}" is no support of this step. Leave it out for a new one.`);
}

/** What a source says of a step for the second time in one input gets a number. */
function freeId(id: string, named: ReadonlySet<string>): string {
  let free = id;
  for (let number = 2; named.has(free); number += 1) free = slugOfParts(id, String(number));
  return free;
}
