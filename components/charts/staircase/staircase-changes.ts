import { type MoneyField, moneyOf } from "@/components/figure/money-field";
import type { Comparability } from "@/domain/evidence/vocabulary";
import { comparabilityWords } from "@/domain/words/enum-labels";
import { formatDifferenceRange } from "@/domain/words/format";
import { changePopover } from "./popover-ids";
import type { ConnectorKind, StaircaseChange, StaircaseMark } from "./staircase-data";

interface NamedTitle {
  readonly slug: string;
  readonly name: string;
}

/** A change between two titles of a path, as a question gives it. */
export interface ChangeOfPath {
  readonly from: NamedTitle;
  readonly to: NamedTitle;
  readonly comparability: Comparability;
  readonly low: MoneyField | null;
  readonly high: MoneyField | null;
  readonly tooFewToTell: boolean;
  readonly pairs: readonly { readonly source: { readonly slug: string } }[];
  readonly provenance: { readonly salaries: readonly { readonly slug: string }[] };
}

/** A mark with the salaries that it is of, by slug. */
interface Stated {
  readonly mark: StaircaseMark;
  readonly salaries: readonly string[];
}

/** What two figures that cannot be told apart are said to be. */
export const TOO_FEW = "too few to tell apart";

/** The changes that are known, each with the marks on the axis that it leads from and to. */
export function changesOnAxis(
  changes: readonly ChangeOfPath[],
  stated: readonly Stated[],
  places: ReadonlyMap<string, number>,
): StaircaseChange[] {
  return changes.flatMap((change): StaircaseChange[] => {
    const { low, high, pairs } = change;
    const [from, to] = [change.from, change.to].map(({ slug }) => places.get(slug));
    if (!(low && high) || from === undefined || to === undefined) return [];
    const kind = kindOf(change);
    const label = formatDifferenceRange(moneyOf(low), moneyOf(high));
    const basis = kind === "few" ? TOO_FEW : comparabilityWords(change.comparability);
    const sources = [...new Set(pairs.map(({ source }) => source.slug))];
    const lines = linesOf(change, stated, [from, to]);
    const [first] = lines;
    return [
      {
        id: `${change.from.slug} ${change.to.slug}`,
        popover: changePopover(change.from.slug, change.to.slug),
        sources,
        from,
        to,
        kind,
        lines: lines.map(({ before, after }) => ({ from: before.id, to: after.id })),
        label,
        basis,
        rank: kind !== "across" && sources.length === 1 && first ? first.before.rank : null,
        tip: `${change.from.name} to ${change.to.name}\n${label}, ${basis}`,
      },
    ];
  });
}

/** The marks that a change was measured between: of the salaries behind it, and inside one source of that one. */
function linesOf(
  { comparability, provenance }: ChangeOfPath,
  stated: readonly Stated[],
  [from, to]: readonly [number, number],
) {
  const used = new Set(provenance.salaries.map(({ slug }) => slug));
  const takingPart = (place: number) =>
    stated.flatMap(({ mark, salaries }) =>
      mark.column === place && salaries.some((slug) => used.has(slug)) ? [mark] : [],
    );
  return takingPart(from).flatMap((before) =>
    takingPart(to)
      .filter((after) => comparability !== "SAME_SOURCE" || after.source === before.source)
      .map((after) => ({ before, after })),
  );
}

function kindOf({ comparability, tooFewToTell }: ChangeOfPath): ConnectorKind {
  if (comparability !== "SAME_SOURCE") return "across";
  return tooFewToTell ? "few" : "same";
}
