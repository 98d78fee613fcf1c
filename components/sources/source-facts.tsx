import type { ReactNode } from "react";
import { EvidenceLink } from "@/components/request/evidence-link";
import { type Fact, Facts } from "@/components/ui/facts";
import { methodWords, redistributionWords } from "@/domain/words/enum-labels";
import { asSentence, countOf, formatDate, formatMoment } from "@/domain/words/format";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";

const SOURCE_FACTS = graphql(`
  fragment SourceFacts on Source {
    url
    author
    method
    licence
    licenceUrl
    redistribution
    publishedOn
    retrievedOn
    reviewedOn
    citedOn
    note
    status
    version
    recorded { at reason }
    publisher { name url }
    citedBy { slug name }
    partlyBasedOn { slug name }
    editions { publishedOn }
  }
`);

/** All that is known of one source, and in words what is not. */
export function SourceFacts({ source }: { source: FragmentType<typeof SOURCE_FACTS> }) {
  const data = readFragment(SOURCE_FACTS, source);
  const { publisher, citedBy, partlyBasedOn, recorded } = data;
  const facts: Fact[] = [
    {
      name: "Publisher",
      value: publisher.url ? outward(publisher.url, publisher.name) : publisher.name,
    },
    known("Author", data.author),
    known("Address", data.url === null ? null : outward(data.url, data.url)),
    { name: "Method", value: methodWords(data.method) },
    known(
      "Licence",
      data.licence !== null && data.licenceUrl !== null
        ? outward(data.licenceUrl, data.licence)
        : data.licence,
    ),
    { name: "Reuse", value: redistributionWords(data.redistribution) },
    ...(data.editions.length > 0
      ? [{ name: "Published", value: `in ${countOf(data.editions.length, "edition")}, below` }]
      : [known("Published", day(data.publishedOn)), known("We read it on", day(data.retrievedOn))]),
    {
      name: "Cited by",
      value: citedBy ? (
        <EvidenceLink href={`/sources/${citedBy.slug}`}>{citedBy.name}</EvidenceLink>
      ) : (
        "none of our sources"
      ),
      known: citedBy !== null,
    },
    ...(citedBy ? [known("Cited on", day(data.citedOn))] : []),
    ...(partlyBasedOn
      ? [
          {
            name: "Partly based on",
            value: (
              <EvidenceLink href={`/sources/${partlyBasedOn.slug}`}>
                {partlyBasedOn.name}
              </EvidenceLink>
            ),
          },
        ]
      : []),
    known("Last checked", day(data.reviewedOn)),
    ...(data.note ? [{ name: "Note", value: data.note }] : []),
    { name: "Status", value: data.status === "WITHDRAWN" ? "withdrawn" : "published" },
    {
      name: "Recorded",
      value: `${formatMoment(recorded.at)}, version ${data.version}: ${asSentence(recorded.reason)}`,
    },
  ];
  return <Facts facts={facts} />;
}

function day(date: string | null): string | null {
  return date === null ? null : formatDate(date);
}

function known(name: string, value: ReactNode | null): Fact {
  return { name, value: value ?? "not stated", known: value !== null };
}

function outward(href: string, words: string): ReactNode {
  return (
    <a href={href} rel="external noreferrer">
      {words}
    </a>
  );
}
