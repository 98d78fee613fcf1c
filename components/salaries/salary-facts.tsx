import { moneyOf } from "@/components/figure/money-field";
import { observedWords } from "@/components/figure/observed-words";
import { EvidenceLink } from "@/components/request/evidence-link";
import { type Fact, Facts } from "@/components/ui/facts";
import type { SalaryOrigin } from "@/domain/evidence/vocabulary";
import { basisWords, countryName, periodWords, statisticWords } from "@/domain/words/enum-labels";
import { formatMoney } from "@/domain/words/format";
import { experienceWords } from "@/domain/words/salary-words";
import { sampleWords } from "@/domain/words/sample-words";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";

const SALARY_FACTS = graphql(`
  fragment SalaryFacts on Salary {
    money { amount currencyCode }
    asPrinted
    origin
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
    source { slug method }
    edition { slug name url }
  }
`);

const PAGES: Readonly<Record<SalaryOrigin, string>> = {
  PRINTED: "Page that prints it",
  COMPUTED: "File that holds the rows",
  INFERRED: "Page that the guide links to",
};

/** All that a source says of one salary, and in words what it does not say. */
export function SalaryFacts({ salary }: { salary: FragmentType<typeof SALARY_FACTS> }) {
  const data = readFragment(SALARY_FACTS, salary);
  const experience = experienceWords(data);
  const counted = sampleWords(data.sampleSize, data.source.method);
  const address = data.url ?? (data.origin === "COMPUTED" ? (data.edition?.url ?? null) : null);
  const facts: Fact[] = [
    {
      name: "Title",
      value: <EvidenceLink href={`/titles/${data.title.slug}`}>{data.title.name}</EvidenceLink>,
    },
    { name: "Amount", value: `${formatMoney(moneyOf(data.money))} ${periodWords(data.period)}` },
    {
      name: "As printed",
      value: data.asPrinted === null ? "nowhere: it was computed" : `“${data.asPrinted}”`,
      known: data.asPrinted !== null,
    },
    { name: "Statistic", value: statisticWords(data.statistic) },
    known("Pay basis", data.basis === "UNKNOWN" ? null : basisWords(data.basis)),
    { name: "Country", value: countryName(data.country) },
    known("Place in it", data.place ?? null),
    known("Experience", experience),
    known("Counted", counted),
    known("Observed", observedWords(data.observedFrom, data.observedTo)),
    ...(data.edition
      ? [
          {
            name: "Edition",
            value: (
              <EvidenceLink href={`/sources/${data.source.slug}#edition-${data.edition.slug}`}>
                {data.edition.name}
              </EvidenceLink>
            ),
          },
        ]
      : []),
    {
      name: PAGES[data.origin],
      value: address ? (
        <a href={address} rel="external noreferrer">
          {address}
        </a>
      ) : (
        "not stated"
      ),
      known: address !== null,
    },
    ...(data.note ? [{ name: "Note", value: data.note }] : []),
  ];
  return <Facts facts={facts} />;
}

function known(name: string, value: string | null): Fact {
  return { name, value: value ?? "not stated", known: value !== null };
}
