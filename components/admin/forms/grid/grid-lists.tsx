import type { RowField } from "@/domain/entry/row-cells";
import {
  EXPERIENCE_LEVELS,
  PAY_BASES,
  PAY_PERIODS,
  STATISTICS,
} from "@/domain/evidence/vocabulary";
import { basisWords, levelWords, periodWords, statisticWords } from "@/domain/words/enum-labels";
import type { Option } from "../field";

/** What cells of some columns are chosen from, in the words that the rows are read by. */
const WORDS: Readonly<Partial<Record<RowField, readonly string[]>>> = {
  statistic: STATISTICS.map(statisticWords),
  basis: PAY_BASES.map(basisWords),
  period: PAY_PERIODS.map(periodWords),
  level: EXPERIENCE_LEVELS.map(levelWords),
};

/** Whether cells of a column have a list to choose from. */
export function hasList(field: RowField): boolean {
  return field === "title" || field === "source" || field in WORDS;
}

/** The lists of all columns that have one; a cell names its own by the id of the grid and its field. */
export function GridLists({
  id,
  titles,
  sources,
}: {
  id: string;
  titles: readonly string[];
  sources: readonly Option[];
}) {
  return (
    <>
      <datalist id={`${id}-title`}>
        {titles.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <datalist id={`${id}-source`}>
        {sources.map(({ value, label }) => (
          <option key={value} value={value} label={label} />
        ))}
      </datalist>
      {Object.entries(WORDS).map(([field, words]) => (
        <datalist key={field} id={`${id}-${field}`}>
          {words.map((word) => (
            <option key={word} value={word} />
          ))}
        </datalist>
      ))}
    </>
  );
}
