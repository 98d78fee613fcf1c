import { Lines } from "@/components/explorer/lines";
import { moneyOf } from "@/components/figure/money-field";
import { Panel, PanelButton, PanelPart, panelId } from "@/components/figure/panel";
import { ProvenanceTrail } from "@/components/figure/provenance-trail";
import { Section } from "@/components/ui/section";
import { countOf, formatMoney, formatPercentChange } from "@/domain/format";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";
import type { CompareDisagreementFragment } from "@/graphql/generated/graphql";
import styles from "./compare-disagreement.module.css";

const COMPARE_DISAGREEMENT = graphql(`
  fragment CompareDisagreement on Comparison {
    rows { bySource { source { slug } } }
    disagreement {
      title { slug name }
      low { amount currencyCode }
      high { amount currencyCode }
      spreadPercent
      likelyCauses
      provenance { ...ProvenanceTrail }
    }
  }
`);

/** Where sources lie apart on one title, and what they say of themselves that may explain it. */
export function CompareDisagreement({
  comparison,
  asOf,
}: {
  comparison: FragmentType<typeof COMPARE_DISAGREEMENT>;
  asOf: string | null;
}) {
  const { rows, disagreement } = readFragment(COMPARE_DISAGREEMENT, comparison);
  if (disagreement.length === 0) {
    const single = rows.every(({ bySource }) => bySource.length <= 1);
    return (
      <Section id="disagreement" heading="No disagreement can be seen">
        <p className="type-prose">
          {single
            ? "No title here is covered by more than one source, so there is nothing to hold a figure against. That is not the same as agreement."
            : "No title here has middle values of two sources in one currency and period, so none can be held against another."}
        </p>
      </Section>
    );
  }
  return (
    <Section
      id="disagreement"
      heading={`Sources disagree on ${countOf(disagreement.length, "title")}`}
      intro="What may explain it is read off what the sources say of themselves. It is not proof."
    >
      <Lines items={disagreement} itemKey={({ title }) => title.slug}>
        {(found) => <Spread found={found} asOf={asOf} />}
      </Lines>
    </Section>
  );
}

function Spread({
  found: { title, low, high, spreadPercent, likelyCauses, provenance },
  asOf,
}: {
  found: CompareDisagreementFragment["disagreement"][number];
  asOf: string | null;
}) {
  const panel = panelId("spread", title.slug);
  const range = `${formatMoney(moneyOf(low))} to ${formatMoney(moneyOf(high))}`;
  return (
    <>
      <h3 className={styles.title}>{title.name}</h3>
      <div className={styles.spread}>
        <PanelButton panel={panel} about={title.name}>
          {range}
        </PanelButton>
        {spreadPercent === null
          ? null
          : `: the highest lies ${formatPercentChange(spreadPercent)} from the lowest`}
        <Panel id={panel} heading={range} subheading={title.name}>
          <PanelPart heading="Where it comes from">
            <ProvenanceTrail provenance={provenance} asOf={asOf} />
          </PanelPart>
        </Panel>
      </div>
      <ul className={`bullets ${styles.causes}`}>
        {likelyCauses.map((cause) => (
          <li key={cause}>{cause}</li>
        ))}
      </ul>
    </>
  );
}
