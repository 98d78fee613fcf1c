import { CHARTS } from "@/components/charts/charts";
import { HeldElsewhere } from "@/components/explorer/held-elsewhere";
import { MissingMark, NotStated } from "@/components/figure/missing-mark";
import { EvidenceLink } from "@/components/request/evidence-link";
import { requestScope } from "@/components/request/request-scope";
import { sourceLabels } from "@/components/sources/source-label";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { questionPlaceWords } from "@/domain/question/view";
import {
  basisWords,
  missingWords,
  NO_FIGURE_OF_SOURCE,
  statisticWords,
} from "@/domain/words/enum-labels";
import { listWords, moneyUnit } from "@/domain/words/format";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";
import type { ComparePayFragment } from "@/graphql/generated/graphql";
import { SourceCell } from "../sources/source-cell";
import { type AxisGroup, axisGroups } from "./axis-groups";
import styles from "./compare-pay.module.css";
import { PayCell } from "./pay-cell";

const COMPARE_PAY = graphql(`
  fragment ComparePay on Comparison {
    bases
    rows {
      title { slug name }
      missing { reason ...MissingMark }
    }
    panels {
      bases
      mixed
      currencyCode
      period
      rows {
        title { slug name }
        bySource {
          source { slug name publisher { name } }
          central { provenance { salaries { slug } } }
          figures {
            money { amount currencyCode }
            basis
            period
            statistic
            grade
            country
            sampleSize
            observedFrom
            observedTo
            provenance { salaries { slug } }
            ...Figure
          }
        }
      }
    }
  }
`);

/** Pay by title and source: one drawing and one table for each pay basis, so that unlike pay shares no axis. */
export function ComparePay({
  comparison,
  path,
}: {
  comparison: FragmentType<typeof COMPARE_PAY>;
  /** The address of the comparison without the reader's question. */
  path: string;
}) {
  const { rows, bases, panels } = readFragment(COMPARE_PAY, comparison);
  const groups = axisGroups(panels);
  const mixed = panels.some((panel) => panel.mixed);
  if (groups.length === 0) return <NoPay rows={rows} path={path} />;
  return (
    <Section
      id="pay"
      layout="above"
      heading={
        groups.length === 1
          ? "What each source says"
          : "What each source says, unlike pay kept apart"
      }
      intro={
        groups.length === 1
          ? undefined
          : "These figures do not count the same things, so each pay basis has an axis of its own."
      }
    >
      {bases.length > 1 ? <Mixing mixed={mixed} path={path} /> : null}
      {groups.map((group) => (
        <PayOfGroup key={group.key} group={group} rows={rows} />
      ))}
    </Section>
  );
}

/** The choice to draw unlike bases on one axis, which is never made for the reader. */
function Mixing({ mixed, path }: { mixed: boolean; path: string }) {
  return mixed ? (
    <p className={`type-ui ${styles.mixing}`}>
      Unlike pay bases share this axis because you chose so: they do not count the same things.{" "}
      <EvidenceLink href={path}>Keep them apart</EvidenceLink>
    </p>
  ) : (
    <p className={`type-ui ${styles.mixing}`}>
      <EvidenceLink href={`${path}&mix=1`}>Draw unlike bases on one axis</EvidenceLink>
    </p>
  );
}

type Rows = ComparePayFragment["rows"];

function NoPay({ rows, path }: { rows: Rows; path: string }) {
  return (
    <EmptyState
      heading={`No figure for ${questionPlaceWords(requestScope().question)} of ${rows.length === 1 ? "this title" : "any of these titles"}`}
    >
      <ul>
        {rows.map(({ title, missing }) => (
          <li key={title.slug}>
            {title.name}: {missing ? <MissingMark missing={missing} explain /> : null}
          </li>
        ))}
      </ul>
      <HeldElsewhere path={path} />
    </EmptyState>
  );
}

function PayOfGroup({ group, rows }: { group: AxisGroup; rows: Rows }) {
  const unit = moneyUnit(group.currency, group.period);
  const statistics = new Set(
    group.rows.flatMap((row) =>
      row.pays.flatMap(({ figures }) => figures.map(({ statistic }) => statistic)),
    ),
  );
  const only = statistics.size === 1 ? [...statistics][0] : undefined;
  const countries = new Set(
    group.rows.flatMap((row) =>
      row.pays.flatMap(({ figures }) => figures.map(({ country }) => country)),
    ),
  );
  const labels = sourceLabels(group.sources);
  const missing = new Map(rows.map((row) => [row.title.slug, row.missing]));
  const gaps = new Map(
    rows.flatMap((row): [string, string][] =>
      row.missing ? [[row.title.slug, missingWords(row.missing.reason)]] : [],
    ),
  );
  const columns: Column<AxisGroup["rows"][number]>[] = [
    {
      key: "title",
      head: "Title",
      cell: ({ title }) => <EvidenceLink href={`/titles/${title.slug}`}>{title.name}</EvidenceLink>,
    },
    ...group.sources.map(
      (source): Column<AxisGroup["rows"][number]> => ({
        key: source.slug,
        align: "end",
        head: (
          <SourceCell slug={source.slug} linked={false}>
            {labels.get(source.slug)}
          </SourceCell>
        ),
        unit,
        cell: ({ title, pays }) => {
          const pay = pays.find((stated) => stated.source.slug === source.slug);
          if (pay)
            return (
              <PayCell
                pay={pay}
                named={only === undefined}
                mixed={group.bases.length > 1}
                placed={countries.size > 1}
              />
            );
          const why = missing.get(title.slug);
          return why ? <MissingMark missing={why} /> : <NotStated>{NO_FIGURE_OF_SOURCE}</NotStated>;
        },
      }),
    ),
  ];
  return (
    <div className={styles.group}>
      <h3 className={`type-heading ${styles.heading}`}>{basesWords(group)}</h3>
      <p className={`type-note ${styles.unit}`}>
        {unit}
        {only ? `; ${statisticWords(only)}` : null}
      </p>
      <CHARTS.pay group={group} gaps={gaps} />
      <DataTable
        caption={`Pay by title and source, ${basesWords(group)}, ${unit}`}
        captionHidden
        columns={columns}
        rows={group.rows}
        rowKey={({ title }) => title.slug}
      />
    </div>
  );
}

function basesWords({ bases }: AxisGroup): string {
  return listWords(bases.map(basisWords));
}
