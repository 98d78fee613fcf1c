import Big from "big.js";
import {
  basisWords,
  countryName,
  gradeWords,
  levelWords,
  periodWords,
  statisticWords,
} from "@/domain/words/enum-labels";
import { formatDate, formatMoney, formatYears } from "@/domain/words/format";
import { sampleWords } from "@/domain/words/sample-words";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";
import { tracedClause } from "./traced-words";

const WORDED = graphql(`
  fragment AssistantFigureWords on PayFigure {
    source { name method publisher { name } }
    edition { name }
    money { amount currencyCode }
    period basis statistic country place level minYears maxYears sampleSize
    observedFrom observedTo grade cautions
    provenance { salaries { url ...AssistantTraced } }
  }
`);

/** An amount in the words of the pages. */
export function moneyWords(money: {
  readonly amount: string;
  readonly currencyCode: string;
}): string {
  return formatMoney({ amount: new Big(money.amount), currency: money.currencyCode });
}

/** A figure in a line: what it is, who says so, of how many, when, and how far it can be trusted. */
export function figureLine(masked: FragmentType<typeof WORDED>): string {
  const figure = readFragment(WORDED, masked);
  const { source, edition, money, cautions, provenance } = figure;
  const [salary] = provenance.salaries;
  const of = edition === null ? source.name : `${source.name}, ${edition.name}`;
  const sample = sampleWords(figure.sampleSize, source.method);
  const parts = [
    `${statisticWords(figure.statistic)}, ${basisWords(figure.basis)}`,
    figure.place ?? countryName(figure.country),
    figure.level === null ? null : levelWords(figure.level).toLowerCase(),
    formatYears(figure.minYears, figure.maxYears),
    sample === null ? "number of people not stated" : `n: ${sample}`,
    observedWords(figure.observedFrom, figure.observedTo),
    `grade: ${gradeWords(figure.grade)}`,
    salary ? tracedClause(salary) : null,
    ...cautions,
    salary?.url ?? null,
  ].filter((part) => part !== null);
  return `${source.publisher.name} (${of}): ${moneyWords(money)} (${money.currencyCode}) ${periodWords(figure.period)}; ${parts.join("; ")}`;
}

function observedWords(from: string | null, to: string | null): string {
  if (from === null && to === null) return "day of observation not stated";
  const days = [...new Set([from ?? to, to ?? from])].flatMap((day) => day ?? []);
  return `observed ${days.map(formatDate).join(" to ")}`;
}
