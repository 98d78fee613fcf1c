import { HeldElsewhere } from "@/components/explorer/held-elsewhere";
import { Figure, FigureStatement } from "@/components/figure/figure";
import { GradeMark } from "@/components/figure/grade-mark";
import { observedWords } from "@/components/figure/observed-words";
import { popoverId } from "@/components/figure/popover";
import { EvidenceLink } from "@/components/request/evidence-link";
import { requestScope } from "@/components/request/request-scope";
import { sourceLabels } from "@/components/sources/source-label";
import { EmptyState } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { questionPlaceWords } from "@/domain/question/view";
import { countryName, levelWords, statisticWords } from "@/domain/words/enum-labels";
import { countOf, formatDate, formatYears } from "@/domain/words/format";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";
import type { TitlePayFragment } from "@/graphql/generated/graphql";
import { SourceCell } from "../sources/source-cell";
import { RuledList } from "../ui/ruled-list";
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
        centralMissing { explanation }
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
export function TitlePaySection({
  title,
  path,
}: {
  title: FragmentType<typeof TITLE_PAY>;
  /** The address of the page without the reader's question. */
  path: string;
}) {
  const { bySource, missing } = readFragment(TITLE_PAY, title).pay;
  if (missing) {
    return (
      <EmptyState heading={`No figure for ${questionPlaceWords(requestScope().question)}`}>
        <p>{missing.explanation} No estimate is put in its place.</p>
        <HeldElsewhere path={path} />
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
          ? "No other source has a figure for it in this view. Choose the amount to see what it rests on."
          : "Each source on its own. They are not averaged into one figure."
      }
    >
      <RuledList items={bySource} itemKey={({ source }) => source.slug}>
        {(stated) => (
          <PayOfSource
            stated={stated}
            label={labels.get(stated.source.slug) ?? stated.source.name}
            place={
              stated.central && countries.size > 1 ? countryName(stated.central.country) : null
            }
            alone={alone}
          />
        )}
      </RuledList>
    </Section>
  );
}

function PayOfSource({
  stated: { source, central, centralMissing, figures },
  label,
  place,
  alone,
}: {
  stated: Stated;
  label: string;
  /** The country of the amount, where amounts of several stand side by side. */
  place: string | null;
  alone: boolean;
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
                  popover={popoverId("pay", source.slug)}
                  style={alone ? "lead" : "full"}
                />
              </div>
              <p className={styles.statement}>
                <FigureStatement figure={central} />
              </p>
            </>
          ) : (
            <p className={styles.statement}>{centralMissing?.explanation}</p>
          )}
        </div>
        <div className={styles.origin}>
          <p>
            <SourceCell slug={source.slug}>{label}</SourceCell>
          </p>
          {place ? <p>{place}</p> : null}
          {source.citedBy ? (
            <p>
              read in a guide of{" "}
              <EvidenceLink href={`/sources/${source.citedBy.slug}`}>
                {source.citedBy.publisher.name}
              </EvidenceLink>
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
          <Others figures={others} source={source.slug} />
        </details>
      ) : (
        <Others figures={others} source={source.slug} />
      )}
    </>
  );
}

/** More other figures than this are folded away. */
const MOST_OTHERS = 4;

function Others({ figures, source }: { figures: Stated["figures"]; source: string }) {
  if (figures.length === 0) return null;
  return (
    <dl className={styles.others}>
      {figures.map((figure) => (
        <div key={salaryOf(figure)}>
          <dt>{nameOf(figure)}</dt>
          <dd>
            <Figure
              figure={figure}
              popover={popoverId("pay", source, salaryOf(figure))}
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
