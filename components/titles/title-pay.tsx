import Link from "next/link";
import { Lines } from "@/components/explorer/lines";
import { Figure, FigureStatement } from "@/components/figure/figure";
import { GradeMark } from "@/components/figure/grade-mark";
import { observedWords } from "@/components/figure/observed-words";
import { panelId } from "@/components/figure/panel";
import { withAsOf } from "@/components/ui/as-of";
import { EmptyState } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { sourceLabels } from "@/components/ui/source-label";
import { SourceMark } from "@/components/ui/source-mark";
import { countryName } from "@/domain/country-name";
import { countOf, formatDate, formatYears } from "@/domain/format";
import { levelWords, statisticWords } from "@/domain/words";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";
import type { TitlePayFragment } from "@/graphql/generated/graphql";
import styles from "./title-pay.module.css";

const TITLE_PAY = graphql(`
  fragment TitlePay on CareerTitle {
    pay(where: $where, currency: $currency, prices: $prices, annual: $annual) {
      bySource {
        source {
          slug
          name
          citedOn
          publisher { name }
          citedBy { slug publisher { name } }
        }
        central {
          grade
          country
          provenance { salaries { slug } }
          ...Figure
          ...FigureStatement
        }
        figures {
          statistic
          minYears
          maxYears
          level
          country
          observedFrom
          observedTo
          provenance { salaries { slug } }
          ...Figure
        }
      }
      missing { explanation }
    }
  }
`);

type Stated = TitlePayFragment["pay"]["bySource"][number];

/** What a title pays as each source states it, never blended; or why nothing is shown. */
export function TitlePay({
  title,
  ranks,
  asOf,
}: {
  title: FragmentType<typeof TITLE_PAY>;
  ranks: ReadonlyMap<string, number>;
  asOf: string | null;
}) {
  const { bySource, missing } = readFragment(TITLE_PAY, title).pay;
  if (missing) {
    return (
      <EmptyState heading="What this title pays is not known">
        <p>{missing.explanation} No estimate is put in its place.</p>
      </EmptyState>
    );
  }
  const alone = bySource.length === 1;
  const labels = sourceLabels(bySource.map(({ source }) => source));
  const countries = new Set(bySource.flatMap(({ central }) => central?.country ?? []));
  return (
    <Section
      id="pay"
      heading={`What it pays, according to ${countOf(bySource.length, "source")}`}
      intro={
        alone
          ? "Nothing else is held to check it against. Choose the amount to see what it rests on."
          : "Each source on its own. They are not averaged into one figure."
      }
    >
      <Lines items={bySource} itemKey={({ source }) => source.slug}>
        {(stated) => (
          <PayOfSource
            stated={stated}
            label={labels.get(stated.source.slug) ?? stated.source.name}
            place={
              stated.central && countries.size > 1 ? countryName(stated.central.country) : null
            }
            rank={ranks.get(stated.source.slug) ?? 0}
            alone={alone}
            asOf={asOf}
          />
        )}
      </Lines>
    </Section>
  );
}

function PayOfSource({
  stated: { source, central, figures },
  label,
  place,
  rank,
  alone,
  asOf,
}: {
  stated: Stated;
  label: string;
  /** The country of the amount, where amounts of several stand side by side. */
  place: string | null;
  rank: number;
  alone: boolean;
  asOf: string | null;
}) {
  const chosen = salaryOf(central);
  const others = figures.filter((figure) => central === null || salaryOf(figure) !== chosen);
  return (
    <>
      <div className={styles.source}>
        <div>
          {central ? (
            <>
              <div className={styles.amount}>
                <Figure
                  figure={central}
                  panel={panelId("pay", source.slug)}
                  asOf={asOf}
                  style={alone ? "lead" : "full"}
                />
              </div>
              <p className={styles.statement}>
                <FigureStatement figure={central} />
              </p>
            </>
          ) : (
            <p className={styles.statement}>This source states no value in the middle.</p>
          )}
        </div>
        <div className={styles.origin}>
          <p>
            <SourceMark rank={rank} />
            <Link href={withAsOf(`/sources/${source.slug}`, asOf)}>{label}</Link>
          </p>
          {place ? <p>{place}</p> : null}
          {source.citedBy ? (
            <p>
              read in a guide of{" "}
              <Link href={withAsOf(`/sources/${source.citedBy.slug}`, asOf)}>
                {source.citedBy.publisher.name}
              </Link>
              {source.citedOn ? `, ${formatDate(source.citedOn)}` : null}
            </p>
          ) : null}
          {central ? (
            <p>
              <GradeMark grade={central.grade} prefix="Evidence grade: " />
            </p>
          ) : null}
        </div>
      </div>
      {others.length > MOST_OTHERS ? (
        <details className={styles.more}>
          <summary>{countOf(others.length, "other figure")} of this source</summary>
          <Others figures={others} source={source.slug} asOf={asOf} />
        </details>
      ) : (
        <Others figures={others} source={source.slug} asOf={asOf} />
      )}
    </>
  );
}

/** More other figures than this are folded away. */
const MOST_OTHERS = 4;

function Others({
  figures,
  source,
  asOf,
}: {
  figures: Stated["figures"];
  source: string;
  asOf: string | null;
}) {
  if (figures.length === 0) return null;
  return (
    <dl className={styles.others}>
      {figures.map((figure) => (
        <div key={salaryOf(figure)}>
          <dt>{nameOf(figure)}</dt>
          <dd>
            <Figure
              figure={figure}
              panel={panelId("pay", source, salaryOf(figure))}
              asOf={asOf}
              style="full"
            />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** The salary that a figure of one source is; there is exactly one. */
function salaryOf(figure: { provenance: { salaries: { slug: string }[] } } | null): string {
  return figure?.provenance.salaries[0]?.slug ?? "";
}

function nameOf(figure: Stated["figures"][number]): string {
  const { statistic, minYears, maxYears, level, country, observedFrom, observedTo } = figure;
  const parts = [
    formatYears(minYears, maxYears),
    level === null ? null : levelWords(level).toLowerCase(),
    country === "IN" ? null : countryName(country),
    observedWords(observedFrom, observedTo),
  ];
  return [statisticWords(statistic), ...parts.filter((part) => part !== null)].join(", ");
}
