import { Fragment, type ReactNode } from "react";
import { CHARTS } from "@/components/charts/charts";
import { LakhNote } from "@/components/explorer/lakh-note";
import { MissingMark } from "@/components/figure/missing-mark";
import { EvidenceLink } from "@/components/request/evidence-link";
import { useStill } from "@/components/ui/still";
import { capitalised } from "@/domain/words/format";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";
import { type CompareAddress, compareAddress } from "./compare-address";
import styles from "./compare-lanes.module.css";
import { LANE_ORDER_WORDS, LANE_ORDERS, type LaneOrder } from "./lane-order";
import { lanePanels } from "./lane-panels";
import { LaneTable } from "./lane-table";

const COMPARE_LANES = graphql(`
  fragment CompareLanes on Comparison {
    bases
    rows {
      title { slug name }
      missing { reason ...MissingMark }
    }
    panels { ...LanePanel }
  }
`);

/**
 * Titles and sources as lanes of one axis: one axis for each pay basis, so that unlike pay shares none
 * unless the reader chose so. Of one title the lanes are its sources.
 */
export function CompareLanes({
  comparison,
  address,
  actions,
}: {
  comparison: FragmentType<typeof COMPARE_LANES>;
  /** The address of the comparison; null on a page that offers no other order. */
  address: CompareAddress | null;
  /** What can be done with the chart. */
  actions: ReactNode;
}) {
  const still = useStill();
  const { bases, rows, panels } = readFragment(COMPARE_LANES, comparison);
  const order = address?.order ?? "middle";
  const drawn = lanePanels(panels, order);
  const missing = rows.length > 1 ? rows.filter((row) => row.missing) : [];
  if (drawn.length === 0) return null;
  return (
    <>
      <section aria-labelledby="pay" className={styles.lanes} {...still}>
        <h2 id="pay" className="heard">
          Pay by title and source
        </h2>
        {drawn.map((panel) => (
          <div key={panel.key} className={styles.panel}>
            <div className={styles.heading}>
              <h3>{capitalised(panel.words)}</h3> <span>{panel.unit}</span>
            </div>
            {panel.mixed && address ? (
              <p className={styles.note}>
                These pay bases share an axis because you chose so. They do not count the same
                things.{" "}
                <EvidenceLink href={compareAddress({ ...address, mixed: false })}>
                  Separate them
                </EvidenceLink>
              </p>
            ) : null}
            <CHARTS.pay
              subjects={panel.subjects}
              reach={drawn
                .filter(({ unit }) => unit === panel.unit)
                .flatMap(({ subjects }) => subjects)}
              label={`${panel.words}, ${panel.unit}`}
            />
            {panel.without.map(({ key, words }) => (
              <p key={key} className={styles.note}>
                {words}
              </p>
            ))}
          </div>
        ))}
        {address && rows.length > 1 ? <Orders address={address} order={order} /> : null}
        {missing.map(({ title, missing: why }) => (
          <p key={title.slug} className={styles.note}>
            <EvidenceLink href={`/titles/${title.slug}`}>{title.name}</EvidenceLink>:{" "}
            {why ? <MissingMark missing={why} /> : null}
          </p>
        ))}
        <p className={styles.note}>
          Bar: the middle half of pay; thin line: the middle four fifths. Dark or dotted line: the
          95% interval of the median. Open mark: fewer than 30 counted. Disc: evidence grade.{" "}
          <EvidenceLink href="/method#intervals">How to read it</EvidenceLink>.
          <LakhNote currencies={drawn.map(({ currency }) => currency)} />
          {address && bases.length > 1 && !address.mixed ? (
            <>
              {" · "}
              <EvidenceLink href={compareAddress({ ...address, mixed: true })}>
                Put all pay bases on one axis
              </EvidenceLink>
            </>
          ) : null}
        </p>
      </section>
      {actions}
      <LaneTable panels={drawn} />
    </>
  );
}

/** The orders that lanes can stand in, each a link. */
function Orders({ address, order }: { address: CompareAddress; order: LaneOrder }) {
  return (
    <p className={styles.orders}>
      In order of{" "}
      {LANE_ORDERS.map((each, place) => (
        <Fragment key={each}>
          {place === 0 ? "" : " · "}
          {each === order ? (
            <strong>{LANE_ORDER_WORDS[each]}</strong>
          ) : (
            <EvidenceLink href={compareAddress({ ...address, order: each })}>
              {LANE_ORDER_WORDS[each]}
            </EvidenceLink>
          )}
        </Fragment>
      ))}
    </p>
  );
}
