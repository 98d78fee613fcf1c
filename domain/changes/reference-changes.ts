import type { ReferenceValue } from "../evidence/evidence";
import {
  beforeAndAfter,
  type EvidenceChange,
  type RowChange,
  STATES_NOTHING,
} from "../evidence/evidence-change";
import { decimalString } from "../evidence/money";
import type { ReferenceSeries } from "../evidence/vocabulary";
import { groupBy } from "../text/lists";
import { countryName } from "../words/enum-labels";
import { capitalised, countOf, listWords } from "../words/format";

const NOUNS: Record<ReferenceSeries, string> = {
  EXCHANGE_RATE: "exchange rate",
  PRICE_INFLATION: "inflation rate",
  PURCHASING_POWER: "purchasing-power factor",
};

/**
 * Changes of reference values, those of one kind, revision and source in one line, since they come
 * by the dozen: "23 exchange rates". One that changed alone is named and says before and after.
 */
export function referenceChanges(
  changes: readonly RowChange<ReferenceValue>[],
  sourceName: (sourceId: string) => string,
): EvidenceChange[] {
  const together = groupBy(
    changes,
    ({ kind, row, revision }) => `${revision.id} ${row.sourceId} ${kind}`,
  );
  return [...together.values()].flatMap((group): EvidenceChange[] => {
    const [first] = group;
    if (!first) return [];
    const { kind, row, revision } = first;
    const what = group.length === 1 ? oneWords(row) : countWords(group.map((each) => each.row));
    return [
      {
        kind,
        thing: "REFERENCE_VALUE",
        id: row.sourceId,
        name: `${capitalised(what)}, ${sourceName(row.sourceId)}`,
        ...(group.length === 1
          ? beforeAndAfter(first, { inShort: valueWords, inFull: valueWords })
          : STATES_NOTHING),
        revision,
      },
    ];
  });
}

function valueWords({ value, unit }: ReferenceValue): string {
  return `${decimalString(value)} ${unit}`;
}

function oneWords({ series, country, currency, year }: ReferenceValue): string {
  return `${NOUNS[series]} of ${country === null ? currency : countryName(country)} for ${year}`;
}

function countWords(rows: readonly ReferenceValue[]): string {
  const bySeries = [...groupBy(rows, ({ series }) => series)];
  return listWords(bySeries.map(([series, each]) => countOf(each.length, NOUNS[series])));
}
