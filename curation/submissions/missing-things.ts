import { Refusal } from "@/domain/refusal";
import { formatCount, listWords } from "@/domain/words/format";
import type { Transaction } from "@/prisma/client";
import type { SubmissionAction } from "@/prisma/generated/enums";
import { tableOf } from "@/prisma/table-rows";
import type { SubmittedThing } from "./content";
import { THING_WORDS } from "./thing-words";

/** What content names, each by its table, and how readers are told of it. */
const NEEDS = {
  publisherId: { table: "publisher", words: "of the publisher" },
  citedById: { table: "source", words: "cited by the source" },
  partlyBasedOnId: { table: "source", words: "partly based on the source" },
  sourceId: { table: "source", words: "of the source" },
  evidenceSourceIds: { table: "source", words: "answered from the source" },
  editionId: { table: "edition", words: "of the edition" },
  titleId: { table: "careerTitle", words: "for the title" },
  baseTitleId: { table: "careerTitle", words: "one level of the title" },
  fromTitleId: { table: "careerTitle", words: "from the title" },
  toTitleId: { table: "careerTitle", words: "to the title" },
  stepId: { table: "careerStep", words: "of the step" },
} as const;
type Need = keyof typeof NEEDS;

/** How many things a refusal names. */
const MOST_NAMED = 3;

/** Things of one kind that a submission records, and the one thing that all of them need. */
interface Needed {
  readonly thing: SubmittedThing;
  readonly need: Need;
  readonly slug: string;
  readonly things: number;
  /** The first of them. */
  readonly ids: readonly string[];
  /** What the submission does to what they need; null where nothing. */
  readonly own: SubmissionAction | null;
}

/** Why something is missing: what is said of it, and how to mend that. */
type Fault = readonly [said: string, mend: string];
const NOWHERE: Fault = ["neither held nor in this draft", "Put it into the draft"];
const WITHDRAWN: Fault = ["withdrawn", "Restore it"];
const WITHDRAWN_HERE: Fault = ["withdrawn by this draft", "Take its withdrawal out"];

/**
 * Throws INCOMPLETE where a submission records what cannot stand, since something that it names is
 * neither held nor in the submission, or is withdrawn.
 */
export async function refuseIncomplete(
  transaction: Transaction,
  submissionId: string,
): Promise<void> {
  const [missing] = await missingThings(transaction, submissionId);
  if (!missing) return;
  const [said, mend] = missing.fault;
  const them = missing.things === 1 ? "it" : "them";
  throw refusal(missing, `, which is ${said}. ${mend}, or take ${them} out.`);
}

/** Throws INCOMPLETE where things were taken out of a submission that others of its things need. */
export async function refuseStillNeeded(
  transaction: Transaction,
  submissionId: string,
  taken: readonly { readonly thing: SubmittedThing; readonly id: string }[],
): Promise<void> {
  const missing = (await missingThings(transaction, submissionId)).find(({ need, slug }) =>
    taken.some(({ thing, id }) => thing === NEEDS[need].table && id === slug),
  );
  if (!missing) return;
  throw refusal(missing, `: take ${missing.things === 1 ? "it" : "them"} out first.`);
}

function refusal(needed: Needed, why: string): Refusal {
  const { thing, need, slug, things, ids } = needed;
  const [id = ""] = ids;
  const [one, many] = THING_WORDS[thing];
  const what =
    things === 1
      ? `The ${one} "${id}" of this draft is`
      : `${formatCount(things)} ${many} of this draft are`;
  const names = ids.map((name) => `"${name}"`);
  const others = things > ids.length ? [`${formatCount(things - ids.length)} more`] : [];
  const list = things === 1 ? "" : ` They are ${listWords([...names, ...others])}.`;
  const { table, words } = NEEDS[need];
  const [missing] = THING_WORDS[table];
  return new Refusal("INCOMPLETE", `${what} ${words} "${slug}"${why}${list}`, {
    thing,
    id,
    things,
    missing,
    slug,
  });
}

async function missingThings(
  transaction: Transaction,
  submissionId: string,
): Promise<(Needed & { readonly fault: Fault })[]> {
  const needed = await neededThings(transaction, submissionId);
  const held = new Map<string, { readonly withdrawnIn: number | null }>();
  for (const table of new Set(needed.map(({ need }) => NEEDS[need].table))) {
    const slugs = needed.flatMap(({ need, slug }) => (NEEDS[need].table === table ? [slug] : []));
    for (const row of await heldRows(transaction, table, slugs))
      held.set(`${table} ${row.id}`, row);
  }
  return needed.flatMap((one) => {
    const fault = faultOf(one.own, held.get(`${NEEDS[one.need].table} ${one.slug}`));
    return fault === null ? [] : [{ ...one, fault }];
  });
}

function faultOf(
  own: SubmissionAction | null,
  held: { readonly withdrawnIn: number | null } | undefined,
): Fault | null {
  if (own !== null) return own === "PUT" ? null : WITHDRAWN_HERE;
  if (!held) return NOWHERE;
  return held.withdrawnIn === null ? null : WITHDRAWN;
}

/** What a submission names: counted by the database, since it may hold a hundred thousand things. */
function neededThings(transaction: Transaction, submissionId: string): Promise<Needed[]> {
  const tables = Object.values(NEEDS).map(({ table }) => table);
  return transaction.$queryRaw`
    SELECT named.thing, named.need, named.slug, named.things, named.ids, own.action::text AS own
    FROM (
      SELECT item.thing, needs.need, needs.named_table, slug, count(*)::int AS things,
        (array_agg(item.thing_id ORDER BY item.thing_id COLLATE "C"))[1:${MOST_NAMED}] AS ids
      FROM submission_item item
      CROSS JOIN unnest(${Object.keys(NEEDS)}::text[], ${tables}::text[]) AS needs (need, named_table)
      CROSS JOIN LATERAL (
        SELECT item.content ->> needs.need WHERE jsonb_typeof(item.content -> needs.need) = 'string'
        UNION ALL
        SELECT jsonb_array_elements_text(CASE jsonb_typeof(item.content -> needs.need)
          WHEN 'array' THEN item.content -> needs.need ELSE '[]' END)
      ) AS of (slug)
      WHERE item.submission_id = ${submissionId}::uuid
      GROUP BY item.thing, needs.need, needs.named_table, slug
    ) named
    LEFT JOIN submission_item own ON own.submission_id = ${submissionId}::uuid
      AND own.thing_id = named.slug AND own.thing = named.named_table
    ORDER BY named.thing COLLATE "C", named.need COLLATE "C", named.slug COLLATE "C"`;
}

function heldRows(
  transaction: Transaction,
  table: (typeof NEEDS)[Need]["table"],
  slugs: readonly string[],
): Promise<{ id: string; withdrawnIn: number | null }[]> {
  return transaction.$queryRaw`
    SELECT id, withdrawn_in AS "withdrawnIn" FROM ${tableOf(table)}
    WHERE id = ANY(${slugs}) AND superseded_in IS NULL`;
}
