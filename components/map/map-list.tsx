import { EvidenceLink } from "@/components/request/evidence-link";
import { Section } from "@/components/ui/section";
import { levelRank } from "@/domain/evidence/title-level";
import { CRAFTS } from "@/domain/evidence/vocabulary";
import { compareText, groupBy } from "@/domain/text/lists";
import { craftWords, titleLevelWords } from "@/domain/words/enum-labels";
import { countOf, listWords } from "@/domain/words/format";
import styles from "./map-list.module.css";
import type { DrawnStep, DrawnTitle } from "./map-picture";
import { type StepGrounds, stepWords } from "./step-words";

/** A step as the list tells it. */
export type ListedStep = DrawnStep &
  StepGrounds & { readonly to: { readonly slug: string; readonly name: string } };

/** The map in words: each craft with its titles, the highest first, and where each leads. */
export function MapList({
  titles,
  steps,
}: {
  titles: readonly DrawnTitle[];
  steps: readonly ListedStep[];
}) {
  const byCraft = groupBy(titles, ({ craft }) => craft);
  const leaving = groupBy(steps, ({ from }) => from.slug);
  const crafts = [...CRAFTS, null].filter((craft) => byCraft.has(craft));
  return (
    <Section id="list" heading="The same in words" layout="above">
      <div className={styles.crafts}>
        {crafts.map((craft) => (
          <details key={craft ?? "none"} className={styles.craft}>
            <summary>
              {craft === null ? "No craft stated" : capitalised(craftWords(craft))},{" "}
              {countOf(byCraft.get(craft)?.length ?? 0, "title")}
            </summary>
            <ul className={styles.titles}>
              {highestFirst(byCraft.get(craft) ?? []).map((title) => (
                <li key={title.slug}>
                  <EvidenceLink href={`/titles/${title.slug}`}>{title.name}</EvidenceLink>
                  <span className={styles.pay}>
                    {title.level === null ? "" : `${titleLevelWords(title.level)}, `}
                    {title.pay ?? "no figure here"}
                    {leaving.has(title.slug) ? "" : "; no source names a step from it"}
                  </span>
                  <Ways steps={leaving.get(title.slug) ?? []} />
                </li>
              ))}
            </ul>
          </details>
        ))}
      </div>
    </Section>
  );
}

/** Where a title leads: what rests on the same is said together. */
function Ways({ steps }: { steps: readonly ListedStep[] }) {
  if (steps.length === 0) return null;
  const ways = groupBy(steps, (step) => `${step.isMove} ${stepWords(step)}`);
  return (
    <ul className={styles.steps}>
      {[...ways].map(([key, [first, ...more]]) =>
        first ? (
          <li key={key}>
            {`${first.isMove ? "to" : "like"} ${listWords([first, ...more].map(({ to }) => to.name))}`}
            <span className={styles.grounds}>{stepWords(first)}</span>
          </li>
        ) : null,
      )}
    </ul>
  );
}

function highestFirst(titles: readonly DrawnTitle[]): DrawnTitle[] {
  return [...titles].sort(
    (a, b) => levelRank(b.level) - levelRank(a.level) || compareText(a.name, b.name),
  );
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
