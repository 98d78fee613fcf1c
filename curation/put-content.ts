import { CollectedRefusals } from "@/domain/collected-refusals";
import { publishedAt, statusAt } from "@/domain/evidence/times";
import { LONGEST_REASON, MOST_TYPED_ROWS } from "@/domain/limits";
import { badUserInput } from "@/domain/refusal";
import { latestToday } from "@/domain/text/calendar-day";
import { didYouMean } from "@/domain/text/nearest-names";
import type { EvidenceContext } from "@/evidence/context";
import type { Database } from "@/prisma/client";
import {
  leftOutOf,
  publisherContent,
  type SalaryInput,
  type SourceInput,
  salaryContent,
  sourceContent,
} from "./content-input";
import { type NameableSlugs, nameableSlugs, refuseUnknown } from "./nameable-slugs";
import { refuseSimilar } from "./similar-to";
import { type NewItem, refuseTwice } from "./submissions/items";
import { putSalaryItems } from "./submissions/salary-items";
import type { Submission } from "./submissions/submission-rows";
import { slipsAgainstHeld } from "./submissions/typed-salaries";
import { optionalText } from "./text-check";
import { refuseSlips } from "./typed-rows";

/** A source for a draft, and whether it is meant beside one that looks like it. */
interface PutSourceInput {
  readonly source: SourceInput;
  readonly seenVersion?: number | null | undefined;
  readonly isAnother?: boolean | null | undefined;
}

const NO_FILE = { slipReason: null, line: null };

/** The items that a source and its publisher make. Throws BAD_USER_INPUT, and DUPLICATE for a new one that is held. */
export function sourceItems(
  { source, seenVersion, isAnother }: PutSourceInput,
  within: EvidenceContext,
): NewItem[] {
  const publisher = publisherAsHeld(publisherContent(source.publisher), within);
  const content = sourceContent(source, publisher.id, latestToday(within.now));
  const { evidence, scope } = within;
  refuseSlugOfEdition(content.id, within);
  for (const [field, slug] of [
    ["citedBy", content.citedById],
    ["partlyBasedOn", content.partlyBasedOnId],
  ] as const) {
    if (slug === null || evidence.standing("sources", slug, scope.asOf)) continue;
    throw badUserInput(
      `source.${field}`,
      `There is no source "${slug}".${didYouMean(slug, sourceSlugs(within))}`,
    );
  }
  const isSlugChosen = source.slug != null || seenVersion != null;
  const written = { ...content, publisherName: publisher.name, isSlugChosen };
  refuseSimilar(written, isAnother === true, within);
  const seen = seenVersion == null ? {} : { baseVersion: seenVersion };
  const held = evidence.standing("publishers", publisher.id, scope.asOf);
  const stands = held?.name === publisher.name && held.url === publisher.url && !held.withdrawn;
  return [
    ...(stands
      ? []
      : [{ thing: "publisher", id: publisher.id, action: "PUT", content: publisher, ...NO_FILE }]),
    { thing: "source", id: content.id, action: "PUT", content, ...NO_FILE, ...seen },
  ] as NewItem[];
}

/** A filter names sources and editions in one list, so that no two that stand have the same slug. */
function refuseSlugOfEdition(slug: string, { evidence, scope }: EvidenceContext): void {
  const edition = evidence.standing("editions", slug, scope.asOf);
  if (!edition || statusAt(edition, scope.asOf) === "WITHDRAWN") return;
  throw badUserInput(
    "source.slug",
    `"${slug}" is the slug of an edition of the source "${edition.sourceId}". Give the source another slug.`,
  );
}

/** A publisher that is held keeps its address where none is written: its name alone means the same one. */
function publisherAsHeld(
  written: ReturnType<typeof publisherContent>,
  { evidence, scope }: EvidenceContext,
): ReturnType<typeof publisherContent> {
  const held = evidence.standing("publishers", written.id, scope.asOf);
  return { ...written, url: written.url ?? held?.url ?? null };
}

/**
 * The items that some salaries make, each with the id of what it observes. Throws, of all of them at
 * once, BAD_USER_INPUT, and REASON_NEEDED for an amount that looks like a slip and has no reason.
 */
export async function salaryItems(
  database: Database,
  within: EvidenceContext,
  submission: Pick<Submission, "id">,
  salaries: readonly SalaryInput[],
): Promise<NewItem[]> {
  if (salaries.length < 1 || salaries.length > MOST_TYPED_ROWS) {
    throw badUserInput(
      "salaries",
      `Send 1 to ${MOST_TYPED_ROWS} salaries; here are ${salaries.length}.`,
    );
  }
  const held = await nameableSlugs(database, within, submission.id);
  const today = latestToday(within.now);
  const refused = new CollectedRefusals();
  const read = refused.ofEach(salaries, (input, row) => ({
    input,
    row,
    salary: checkedSalary(input, row, today, held),
  }));
  const slips = await slipsAgainstHeld(
    database,
    read.map(({ salary }) => salary),
  );
  const submitted = refused.ofEach(read, ({ input, row, salary }, place) => {
    const reason = optionalText(`salaries.${row}.slipReason`, input.slipReason, LONGEST_REASON);
    refuseSlips(slips[place] ?? [], reason, "salaries", row);
    const leftOut = leftOutOf(input);
    const { slug: id = null, seenVersion = null } = input;
    return { row, salary, id, seenVersion, leftOut, slipReason: reason, line: null };
  });
  const items = await putSalaryItems(database, submitted);
  refused.ofEach(items, ({ content }, place) => {
    // Only what was computed is printed by nobody.
    if (content === null || content.origin === "COMPUTED" || content.asPrinted !== null) return;
    const row = submitted[place]?.row ?? place;
    throw badUserInput(
      `salaries.${row}.asPrinted`,
      `Row ${row + 1}: asPrinted is empty. Say how the source prints the amount.`,
    );
  });
  refused.throwAny();
  refuseTwice(items, "salaries");
  return items;
}

/** A salary whose title and source are held, as it was written. Throws all that is wrong with it. */
function checkedSalary(
  input: SalaryInput,
  row: number,
  today: string,
  known: NameableSlugs,
): ReturnType<typeof salaryContent> {
  const wrong = new CollectedRefusals();
  wrong.of(() => refuseUnknown(`salaries.${row}.title`, "titles", input.title, known));
  wrong.of(() => refuseUnknown(`salaries.${row}.source`, "sources", input.source, known));
  return wrong.orAll(() => salaryContent(input, row, today));
}

function sourceSlugs({ evidence, scope }: EvidenceContext): string[] {
  return publishedAt(evidence.catalogue.sources, scope.asOf).map(({ id }) => id);
}
