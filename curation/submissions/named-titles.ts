import { Refusal } from "@/domain/refusal";
import { formatCount, listWords } from "@/domain/words/format";
import type { Models } from "@/prisma/client";
import { THING_WORDS } from "./thing-words";

/** Something that stands and names a title. */
interface NamingThing {
  readonly thing: "careerTitle" | "careerStep" | "titleSkill" | "titleDuty" | "salary";
  readonly id: string;
  readonly titleId: string;
}

/** How many things of a kind a refusal names. */
const MOST_NAMED = 3;

/** What stands, names one of some titles and is not changed by a submission. */
export function thingsNaming(
  { models }: Models,
  submissionId: string,
  titleIds: readonly string[],
): Promise<NamingThing[]> {
  return models.$queryRaw`
    SELECT thing, id, title_id AS "titleId" FROM (
      SELECT 'careerTitle' AS thing, id, base_title_id AS title_id FROM career_title
        WHERE superseded_in IS NULL AND withdrawn_in IS NULL AND base_title_id = ANY(${titleIds})
      UNION ALL
      SELECT 'careerStep', id, CASE WHEN from_title_id = ANY(${titleIds}) THEN from_title_id ELSE to_title_id END
        FROM career_step
        WHERE superseded_in IS NULL AND withdrawn_in IS NULL
          AND (from_title_id = ANY(${titleIds}) OR to_title_id = ANY(${titleIds}))
      UNION ALL
      SELECT 'titleSkill', id, title_id FROM title_skill
        WHERE superseded_in IS NULL AND withdrawn_in IS NULL AND title_id = ANY(${titleIds})
      UNION ALL
      SELECT 'titleDuty', id, title_id FROM title_duty
        WHERE superseded_in IS NULL AND withdrawn_in IS NULL AND title_id = ANY(${titleIds})
      UNION ALL
      SELECT 'salary', id, title_id FROM salary
        WHERE superseded_in IS NULL AND withdrawn_in IS NULL AND title_id = ANY(${titleIds})
    ) naming
    WHERE NOT EXISTS (SELECT FROM submission_item own WHERE own.submission_id = ${submissionId}::uuid
      AND own.thing = naming.thing AND own.thing_id = naming.id)
    ORDER BY thing COLLATE "C", id COLLATE "C"`;
}

/** Throws CONFLICT where a submission withdraws a title that steps, level titles, salaries, skills or duties name. */
export async function refuseNamedTitles({ models }: Models, submissionId: string): Promise<void> {
  const withdrawn = await models.submissionItem.findMany({
    where: { submissionId, thing: "careerTitle", action: "WITHDRAW" },
    select: { thingId: true },
  });
  if (withdrawn.length === 0) return;
  const ids = withdrawn.map(({ thingId }) => thingId);
  refuseNaming(await thingsNaming({ models }, submissionId, ids));
}

/** Throws CONFLICT for what names a title that is to be withdrawn, where anything does. */
export function refuseNaming(naming: readonly NamingThing[]): void {
  const [first] = naming;
  if (!first) return;
  const own = naming.filter(({ titleId }) => titleId === first.titleId);
  const kinds = [...new Set(own.map(({ thing }) => thing))];
  const named = kinds.map((kind) => {
    const ids = own.flatMap(({ thing, id }) => (thing === kind ? [id] : []));
    const [one, many] = THING_WORDS[kind];
    const more = ids.length > MOST_NAMED ? [`${formatCount(ids.length - MOST_NAMED)} more`] : [];
    const list = listWords([...ids.slice(0, MOST_NAMED).map((id) => `"${id}"`), ...more]);
    return `${formatCount(ids.length)} ${ids.length === 1 ? one : many} (${list})`;
  });
  throw new Refusal(
    "CONFLICT",
    `The title "${first.titleId}" is named by ${listWords(named)}. Withdraw ${own.length === 1 ? "it" : "them"} first, or with the title.`,
    { thing: "careerTitle", id: first.titleId, things: own.length },
  );
}
