import { EvidenceLink } from "@/components/request/evidence-link";
import { type Fact, Facts } from "@/components/ui/facts";
import { intervalAbsence } from "@/domain/distributions/interval-words";
import {
  basisWords,
  countryName,
  levelWords,
  periodWords,
  statisticWords,
} from "@/domain/words/enum-labels";
import { formatDate, formatMoney, formatYears } from "@/domain/words/format";
import { sampleWords } from "@/domain/words/sample-words";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";
import type { FigurePopoverFragment } from "@/graphql/generated/graphql";
import { EditionCaution } from "./edition-caution";
import { GradeMark, GradeSum } from "./grade-mark";
import { moneyOf } from "./money-field";
import { observedWords } from "./observed-words";
import { Popover, PopoverPart } from "./popover";
import { ProvenanceTrail } from "./provenance-trail";

const FIGURE_POPOVER = graphql(`
  fragment FigurePopover on PayFigure {
    money { amount currencyCode }
    origin
    interval { low { amount currencyCode } high { amount currencyCode } }
    statistic basis period country sampleSize level minYears maxYears observedFrom observedTo
    source {
      slug name method publishedOn citedOn
      publisher { name }
      citedBy { slug name }
    }
    edition { slug name }
    ...EditionCaution
    gradeExplanation { grade ...GradeSum }
    provenance {
      salaries { title { name } }
      ...ProvenanceTrail
    }
  }
`);

/** Where one source's figure comes from: all that is known of it, and what is not. */
export function FigurePopover({
  figure,
  id,
}: {
  figure: FragmentType<typeof FIGURE_POPOVER>;
  id: string;
}) {
  const data = readFragment(FIGURE_POPOVER, figure);
  const { source, edition, gradeExplanation, provenance } = data;
  const years =
    formatYears(data.minYears, data.maxYears) ?? (data.level ? levelWords(data.level) : null);
  const observed = observedWords(data.observedFrom, data.observedTo);
  const facts: Fact[] = [
    { name: "Publisher", value: source.publisher.name },
    {
      name: "Source",
      value: <EvidenceLink href={`/sources/${source.slug}`}>{source.name}</EvidenceLink>,
    },
    ...(edition
      ? [
          {
            name: "Edition",
            value: (
              <>
                <EvidenceLink href={`/sources/${source.slug}#edition-${edition.slug}`}>
                  {edition.name}
                </EvidenceLink>
                <EditionCaution figure={data} />
              </>
            ),
          },
        ]
      : []),
    ...(source.citedBy
      ? [
          {
            name: "Read in",
            value: (
              <>
                <EvidenceLink href={`/sources/${source.citedBy.slug}`}>
                  {source.citedBy.name}
                </EvidenceLink>
                {source.citedOn ? `, ${formatDate(source.citedOn)}` : null}
              </>
            ),
          },
        ]
      : []),
    { name: "Statistic", value: statisticWords(data.statistic) },
    {
      name: "Pay basis",
      value: data.basis === "UNKNOWN" ? "not stated" : basisWords(data.basis),
      known: data.basis !== "UNKNOWN",
    },
    {
      name: "Counted",
      value: sampleWords(data.sampleSize, source.method) ?? "not stated",
      known: data.sampleSize !== null,
    },
    ...intervalFact(data),
    { name: "Experience", value: years ?? "not stated", known: years !== null },
    { name: "Observed", value: observed ?? "not stated", known: observed !== null },
  ];
  return (
    <Popover
      id={id}
      heading={`${formatMoney(moneyOf(data.money))} ${periodWords(data.period)}`}
      subheading={`${provenance.salaries[0]?.title.name ?? ""}, ${countryName(data.country)}`}
    >
      <Facts facts={facts} size="popover" />
      <PopoverPart heading="Where it comes from">
        <ProvenanceTrail provenance={provenance} />
      </PopoverPart>
      <PopoverPart heading="How well it is supported">
        <GradeMark grade={gradeExplanation.grade} prefix="Evidence grade: " />
        <GradeSum explanation={gradeExplanation} />
      </PopoverPart>
    </Popover>
  );
}

/** Between which amounts the median lies, or why that is not known; nothing of what Stepwise did not compute. */
function intervalFact({ interval, origin, statistic, sampleSize }: FigurePopoverFragment): Fact[] {
  if (origin !== "COMPUTED" || statistic !== "MEDIAN") return [];
  const value = interval
    ? `${formatMoney(moneyOf(interval.low))} to ${formatMoney(moneyOf(interval.high))}`
    : intervalAbsence(sampleSize);
  return [{ name: "95% interval of the median", value, known: interval !== null }];
}
