import { moneyOf } from "@/components/figure/money-field";
import { observedWords } from "@/components/figure/observed-words";
import { sampleWords } from "@/components/figure/sample-words";
import { EvidenceLink } from "@/components/ui/evidence-link";
import { type Fact, Facts } from "@/components/ui/facts";
import { countryName } from "@/domain/country-name";
import { formatMoney } from "@/domain/format";
import { basisWords, periodWords, statisticWords } from "@/domain/words";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";
import { experienceWords } from "./salary-table";

const SALARY_FACTS = graphql(`
  fragment SalaryFacts on Salary {
    money { amount currencyCode }
    asPrinted
    statistic
    basis
    period
    country
    place
    experiencePrinted
    minYears
    maxYears
    level
    sampleSize
    observedFrom
    observedTo
    url
    note
    title { slug name }
    source { method }
  }
`);

/** All that a source says of one salary, and in words what it does not say. */
export function SalaryFacts({ salary }: { salary: FragmentType<typeof SALARY_FACTS> }) {
  const data = readFragment(SALARY_FACTS, salary);
  const experience = experienceWords(data);
  const counted = sampleWords(data.sampleSize, data.source.method);
  const facts: Fact[] = [
    {
      name: "Title",
      value: <EvidenceLink href={`/titles/${data.title.slug}`}>{data.title.name}</EvidenceLink>,
    },
    { name: "Amount", value: `${formatMoney(moneyOf(data.money))} ${periodWords(data.period)}` },
    { name: "As printed", value: `“${data.asPrinted}”` },
    { name: "Statistic", value: statisticWords(data.statistic) },
    { name: "Pay basis", value: basisWords(data.basis), known: data.basis !== "UNKNOWN" },
    { name: "Country", value: countryName(data.country) },
    known("Place in it", data.place ?? null),
    known("Experience", experience),
    known("Counted", counted),
    known("Observed", observedWords(data.observedFrom, data.observedTo)),
    {
      name: "Page that prints it",
      value: data.url ? (
        <a href={data.url} rel="external noreferrer">
          {data.url}
        </a>
      ) : (
        "not stated"
      ),
      known: data.url !== null,
    },
    ...(data.note ? [{ name: "Note", value: data.note }] : []),
  ];
  return <Facts facts={facts} />;
}

function known(name: string, value: string | null): Fact {
  return { name, value: value ?? "not stated", known: value !== null };
}
