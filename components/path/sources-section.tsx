import { NotStated } from "@/components/figure/missing-mark";
import { EvidenceLink } from "@/components/request/evidence-link";
import { sourceLabels } from "@/components/sources/source-label";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import { yearsObserved } from "@/domain/evidence/times";
import { basisWords } from "@/domain/words/enum-labels";
import { countOf, formatCount, formatDate, formatYears, listWords } from "@/domain/words/format";
import { sampleWords } from "@/domain/words/sample-words";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";
import type { SourcesSectionFragment } from "@/graphql/generated/graphql";
import { SourceCell } from "../sources/source-cell";

const SOURCES_SECTION = graphql(`
  fragment SourcesSection on Progression {
    titles {
      pay {
        bySource {
          source {
            slug name method publishedOn citedOn
            publisher { name }
            citedBy { slug name publisher { name } }
          }
          figures { sampleSize basis minYears maxYears observedFrom observedTo }
        }
      }
    }
  }
`);

type Stated = SourcesSectionFragment["titles"][number]["pay"]["bySource"][number];
interface Row {
  readonly source: Stated["source"];
  readonly figures: Stated["figures"];
}

/** Each source of a path: where and when it was read, and what it leaves unsaid. */
export function SourcesSection({
  progression,
}: {
  progression: FragmentType<typeof SOURCES_SECTION>;
}) {
  const stated = readFragment(SOURCES_SECTION, progression).titles.flatMap(
    (title) => title.pay.bySource,
  );
  const labels = sourceLabels(stated.map(({ source }) => source));
  const slugs = [...new Set(stated.map(({ source }) => source.slug))];
  const rows = slugs.flatMap((slug): Row[] => {
    const own = stated.filter(({ source }) => source.slug === slug);
    const source = own[0]?.source;
    return source ? [{ source, figures: own.flatMap(({ figures }) => figures) }] : [];
  });
  return (
    <Section id="sources" {...origin(rows)} layout="folded">
      <DataTable
        caption="The sources of this path, and what each states about its figures"
        captionHidden
        columns={columns(labels)}
        rows={rows}
        rowKey={(row) => row.source.slug}
      />
    </Section>
  );
}

/** Whether the sources were read themselves or in another one: what is so, and of how many figures. */
function origin(rows: readonly Row[]): { heading: string; intro: string } {
  const readers = [...new Set(rows.map(({ source }) => source.citedBy?.publisher.name ?? null))];
  const reader = readers[0];
  const figures = countOf(
    rows.reduce((sum, row) => sum + row.figures.length, 0),
    "figure",
  );
  const publishers = listWords([...new Set(rows.map(({ source }) => source.publisher.name))]);
  if (readers.length === 1 && reader) {
    return {
      heading: "Every figure was read second hand, in one guide",
      intro: `${figures} from ${publishers}, printed in a career guide by ${reader}. What each of them states besides the amount:`,
    };
  }
  return {
    heading: "Where the numbers come from",
    intro: `${figures} from ${publishers}. What each of them states besides the amount:`,
  };
}

function columns(labels: ReadonlyMap<string, string>): Column<Row>[] {
  return [
    {
      key: "source",
      head: "Source",
      cell: ({ source }) => <SourceCell slug={source.slug}>{labels.get(source.slug)}</SourceCell>,
    },
    {
      key: "figures",
      head: "Figures here",
      align: "end",
      cell: ({ figures }) => formatCount(figures.length),
    },
    {
      key: "read",
      head: "Read in",
      cell: ({ source: { citedBy, citedOn, publishedOn } }) => (
        <>
          {citedBy ? (
            <>
              <EvidenceLink href={`/sources/${citedBy.slug}`}>
                the guide by {citedBy.publisher.name}
              </EvidenceLink>
              ,{" "}
            </>
          ) : null}
          {(citedOn ?? publishedOn) ? formatDate(citedOn ?? publishedOn ?? "") : "date not stated"}
        </>
      ),
    },
    { key: "counted", head: "Counted", cell: (row) => countedWords(row) ?? <NotStated /> },
    stated("basis", "Pay basis", (figure) =>
      figure.basis === "UNKNOWN" ? null : basisWords(figure.basis),
    ),
    stated("experience", "Experience", (figure) => formatYears(figure.minYears, figure.maxYears)),
    { key: "observed", head: "Observed", cell: (row) => yearsWords(row) ?? <NotStated /> },
  ];
}

/** How many stand behind the figures, from the fewest to the most; null where none says. */
function countedWords({ figures, source: { method } }: Row): string | null {
  const sizes = figures.flatMap(({ sampleSize }) => sampleSize ?? []);
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
  if (sizes.length === 0) return null;
  const words = sampleWords(most, method);
  return least === most ? words : `${formatCount(least)} to ${words}`;
}

/** The first and the last year that the figures are of; null where none is dated. */
function yearsWords({ figures }: Row): string | null {
  const days = figures
    .flatMap(({ observedFrom, observedTo }) => [observedFrom, observedTo])
    .filter((day) => day !== null)
    .sort();
  return yearsObserved({ observedFrom: days[0] ?? null, observedTo: days.at(-1) ?? null });
}

/** A column of what the figures of a source state: the values, or that they state none. */
function stated(
  key: string,
  head: string,
  read: (figure: Row["figures"][number]) => string | null,
): Column<Row> {
  return {
    key,
    head,
    cell: ({ figures }) => {
      const values = [...new Set(figures.map(read).filter((value) => value !== null))];
      return values.length === 0 ? <NotStated /> : listWords(values);
    },
  };
}
