import { yearsObserved } from "@/domain/evidence/times";
import { basisWords, levelWords, periodWords, statisticWords } from "@/domain/words/enum-labels";
import { formatCount, formatMoney, formatMoneyShort } from "@/domain/words/format";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";
import { AlignedAmount } from "./aligned-amount";
import { EditionCaution } from "./edition-caution";
import { FigurePopover } from "./figure-popover";
import { moneyOf } from "./money-field";
import { PopoverButton } from "./popover";

const FIGURE = graphql(`
  fragment Figure on PayFigure {
    money { amount currencyCode }
    period
    source { publisher { name } }
    provenance { salaries { title { name } } }
    ...EditionCaution
    ...FigurePopover
  }
`);

/** What a page hands to Figure: a masked fragment of a PayFigure. */
export type FigureField = FragmentType<typeof FIGURE>;

/**
 * The one way to show pay: the amount is a button, and the popover behind it says where the amount
 * comes from; what was done to the rows of its edition stands beside it. "short" for tables and charts (the unit stands in the column head), "full" where the
 * amount is the subject. Not inside a paragraph, because it brings the popover along.
 */
export function Figure({
  figure,
  popover,
  style = "short",
}: {
  figure: FigureField;
  /** The id of its popover, from popoverId(); unique on the page. */
  popover: string;
  style?: "short" | "full" | "lead";
}) {
  const data = readFragment(FIGURE, figure);
  const money = moneyOf(data.money);
  const title = data.provenance.salaries[0]?.title.name ?? "pay";
  return (
    <>
      <PopoverButton
        popover={popover}
        about={`${title}, ${data.source.publisher.name}`}
        variant={style === "lead" ? "lead" : "inline"}
      >
        {style === "short" ? <AlignedAmount text={formatMoneyShort(money)} /> : formatMoney(money)}
      </PopoverButton>
      <EditionCaution figure={data} />
      <FigurePopover figure={data} id={popover} />
    </>
  );
}

const STATEMENT = graphql(`
  fragment FigureStatement on PayFigure {
    period
    basis
    statistic
    sampleSize
    level
    observedFrom
    observedTo
    edition { name }
  }
`);

/** What an amount is, in a line: "a year · median · pay basis not stated · n = 1,116 · 2020 to 2024 · file of 5 May 2024". */
export function FigureStatement({ figure }: { figure: FragmentType<typeof STATEMENT> }) {
  const stated = readFragment(STATEMENT, figure);
  const { period, basis, statistic, sampleSize, level, edition } = stated;
  const parts = [
    periodWords(period),
    statisticWords(statistic),
    basisWords(basis),
    level && levelWords(level).toLowerCase(),
    sampleSize === null ? "number counted not stated" : `n = ${formatCount(sampleSize)}`,
    yearsObserved(stated) ?? "date not stated",
    edition?.name ?? null,
  ];
  return <>{parts.filter((part) => part !== null).join(" · ")}</>;
}
