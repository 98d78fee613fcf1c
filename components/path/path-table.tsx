import { Change } from "@/components/figure/change";
import { Figure } from "@/components/figure/figure";
import { GradeMark } from "@/components/figure/grade-mark";
import { MissingMark, NotStated } from "@/components/figure/missing-mark";
import { EvidenceLink } from "@/components/request/evidence-link";
import { sourceLabels } from "@/components/sources/source-label";
import { type Column, DataTable } from "@/components/ui/data-table";
import { weakest } from "@/domain/pay/grade";
import type { PayKind } from "@/domain/pay/pay-axis";
import { basisWords, NO_FIGURE_OF_SOURCE, periodWords } from "@/domain/words/enum-labels";
import { moneyUnit } from "@/domain/words/format";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";
import type { PathTableFragment } from "@/graphql/generated/graphql";
import { isOnAxis } from "../charts/staircase/path-axis";
import { changePopover, payPopover } from "../charts/staircase/popover-ids";
import { SourceCell } from "../sources/source-cell";
import styles from "./path-table.module.css";

const PATH_TABLE = graphql(`
  fragment PathTable on Progression {
    titles {
      slug
      name
      pay {
        bySource {
          source { slug name publisher { name } }
          centralMissing { ...MissingMark }
          central { grade basis period money { currencyCode } ...Figure }
        }
        missing { ...MissingMark }
      }
    }
    steps {
      from { slug }
      to { slug }
      change { ...Change }
    }
    bridges {
      from { slug }
      to { slug name }
      ...Change
    }
  }
`);

type Title = PathTableFragment["titles"][number];

/** More sources than this stand in one column, under one another. */
const MOST_COLUMNS = 4;

/** The path as a table: each title, what each source states, the change to the next title, the grade. */
export function PathTable({
  id,
  progression,
  axis,
}: {
  id: string;
  progression: FragmentType<typeof PATH_TABLE>;
  axis: PayKind;
}) {
  const { titles, steps, bridges } = readFragment(PATH_TABLE, progression);
  const labels = sourceLabels(
    titles.flatMap((title) => title.pay.bySource.map(({ source }) => source)),
  );
  const columns: Column<Title>[] = [
    {
      key: "title",
      head: "Title",
      cell: (title) => <EvidenceLink href={`/titles/${title.slug}`}>{title.name}</EvidenceLink>,
    },
    ...(labels.size <= MOST_COLUMNS
      ? [...labels].map((source) => sourceColumn(source, { axis, labels }))
      : [listColumn({ axis, labels })]),
    {
      key: "change",
      head: "Change to the next title",
      cell: (title) => {
        const step = steps.find(({ from }) => from.slug === title.slug);
        if (!step) return <NotStated>end of the path</NotStated>;
        return (
          <div className={styles.change}>
            <Change change={step.change} popover={changePopover(step.from.slug, step.to.slug)} />
            {bridges
              .filter(({ from }) => from.slug === title.slug)
              .map((bridge) => (
                <div key={bridge.to.slug} className={styles.bridge}>
                  to {bridge.to.name}
                  <Change change={bridge} popover={changePopover(title.slug, bridge.to.slug)} />
                </div>
              ))}
          </div>
        );
      },
    },
    {
      key: "grade",
      head: "Evidence grade",
      cell: (title) => (
        <GradeMark
          grade={weakest(
            title.pay.bySource.flatMap(({ central }) => (central ? [central.grade] : [])),
          )}
        />
      ),
    },
  ];
  return (
    <DataTable
      id={id}
      caption="Pay for each title of the path as each source states it, and the change to the next title"
      captionHidden
      columns={columns}
      rows={titles}
      rowKey={(title) => title.slug}
    />
  );
}

interface Setting {
  readonly axis: PayKind;
  readonly labels: ReadonlyMap<string, string>;
}

function unitOf({ currency, period }: PayKind): string {
  return moneyUnit(currency, period);
}

/** A column for one source. */
function sourceColumn([slug, label]: readonly [string, string], setting: Setting): Column<Title> {
  return {
    key: slug,
    head: (
      <SourceCell slug={slug} linked={false}>
        {label}
      </SourceCell>
    ),
    unit: unitOf(setting.axis),
    align: "end",
    source: slug,
    cell: (title) => <Pay title={title} source={slug} axis={setting.axis} />,
  };
}

/** One column for all sources, each with its name, where there are too many to stand side by side. */
function listColumn({ axis, labels }: Setting): Column<Title> {
  return {
    key: "pay",
    head: "Pay by source",
    unit: unitOf(axis),
    cell: (title) => (
      <ul>
        {title.pay.bySource.map(({ source }) => (
          <li key={source.slug}>
            <SourceCell slug={source.slug} linked={false}>
              {labels.get(source.slug)}
            </SourceCell>{" "}
            <Pay title={title} source={source.slug} axis={axis} />
          </li>
        ))}
        {title.pay.missing ? (
          <li>
            <MissingMark missing={title.pay.missing} />
          </li>
        ) : null}
      </ul>
    ),
  };
}

/** A figure of another kind than the axis’s brings its own unit along. */
function Pay({ title, source, axis }: { title: Title; source: string; axis: PayKind }) {
  const stated = title.pay.bySource.find((entry) => entry.source.slug === source);
  if (stated?.central) {
    const { central } = stated;
    const popover = payPopover(title.slug, source);
    if (isOnAxis(central, axis)) return <Figure figure={central} popover={popover} />;
    return (
      <>
        <Figure figure={central} popover={popover} style="full" /> {periodWords(central.period)},{" "}
        {basisWords(central.basis)}
      </>
    );
  }
  if (title.pay.missing) return <MissingMark missing={title.pay.missing} />;
  if (stated?.centralMissing) return <MissingMark missing={stated.centralMissing} />;
  return <NotStated>{NO_FIGURE_OF_SOURCE}</NotStated>;
}
