import { impactNames } from "@/domain/curation/impact-names";
import { type Proposal, withProposal } from "@/domain/curation/proposal";
import type { Evidence, Revision } from "@/domain/evidence/evidence";
import { publishedAt } from "@/domain/evidence/times";
import { recogniseTitle, titleCatalogue } from "@/domain/titles/recognise-title";
import { countOf, formatCount, listWords } from "@/domain/words/format";
import type { TitleQueue } from "@/prisma/queries/record-sets";
import { queueOf } from "./title-queue";

/** How many printed titles are told. */
const MOST_TOLD = 40;

/**
 * The printed titles that a proposal would make recognisable, with the rows that print them and the data
 * sets that these are of. Files are read by the names of their day, so that nothing of it counts before
 * its file is read again. Rows are read by titles of their own: a level is a column of theirs.
 */
export function recognitionSentences(
  queues: readonly TitleQueue[],
  held: Evidence,
  proposal: Proposal,
  revision: Revision,
): string[] {
  const proposed = withProposal(held, proposal, revision);
  const names = impactNames(held, proposed);
  const [now, then] = [held, proposed].map((evidence) =>
    titleCatalogue(
      publishedAt(evidence.titles, revision.at).filter(({ baseTitleId }) => baseTitleId === null),
    ),
  );
  if (!now || !then) return [];
  const found = queueOf(queues, publishedAt(held.titles, revision.at))
    .sort((a, b) => b.rows - a.rows)
    .flatMap(({ printed, rows, sourceIds }) => {
      const { titleId } = recogniseTitle(printed, then);
      if (titleId === null || titleId === recogniseTitle(printed, now).titleId) return [];
      const where = listWords([...new Set(sourceIds)].map(names.source));
      const read = sourceIds.length === 1 ? "the file is" : "the files are";
      const count = rows === 1 ? "counts" : "count";
      return [
        `“${printed}” would be recognised as ${names.title(titleId)}: ${countOf(rows, "row")} of ${where} ${count} once ${read} read again, and not before.`,
      ];
    });
  const rest = found.length - MOST_TOLD;
  return rest <= 0
    ? found
    : [...found.slice(0, MOST_TOLD), `And ${formatCount(rest)} more printed titles.`];
}
