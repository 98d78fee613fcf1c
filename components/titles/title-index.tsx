import { EmptyState } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page";
import { PageContents } from "@/components/ui/page-contents";
import { useStill } from "@/components/ui/still";
import { levelRank } from "@/domain/evidence/title-level";
import { CRAFTS, type Craft } from "@/domain/evidence/vocabulary";
import { compareText, groupBy } from "@/domain/text/lists";
import { countOf, formatCount } from "@/domain/words/format";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";
import { anchorOfCraft, craftHeading } from "./craft-anchor";
import styles from "./title-index.module.css";
import { type IndexedTitle, TitleIndexRow } from "./title-index-row";

const TITLE_INDEX = graphql(`
  fragment TitleIndex on CareerGraph {
    titles { slug name craft level heldCountries { code name sourceCount } }
    steps { isMove from { slug } to { slug } }
  }
`);

/** Every title: by craft, the lowest level first, with where its pay is held and how many moves lead to it and on. */
export function TitleIndex({ graph }: { graph: FragmentType<typeof TITLE_INDEX> }) {
  const { titles, steps } = readFragment(TITLE_INDEX, graph);
  if (titles.length === 0) {
    return (
      <>
        <PageHead heading="Titles" />
        <EmptyState heading="No titles yet">
          <p>Nothing had been recorded by the day that you asked about.</p>
        </EmptyState>
      </>
    );
  }
  const moves = steps.filter(({ isMove }) => isMove);
  const leading = groupBy(moves, ({ to }) => to.slug);
  const leaving = groupBy(moves, ({ from }) => from.slug);
  const rows = titles.map((title) => ({
    ...title,
    waysIn: leading.get(title.slug)?.length ?? 0,
    waysOn: leaving.get(title.slug)?.length ?? 0,
  }));
  const byCraft = groupBy(rows, ({ craft }) => craft ?? null);
  const crafts = [...CRAFTS, null].filter((craft) => byCraft.has(craft));
  const paid = titles.filter(({ heldCountries }) => heldCountries.length > 0).length;
  return (
    <>
      <PageHead
        heading={`${countOf(titles.length, "title")}; ${paid === titles.length ? "all of them" : formatCount(paid)} with pay`}
      >
        <p>
          Grouped by kind of work, from the lowest level up. Beside each title: the countries with
          pay, and how many career steps lead to it and on from it.
        </p>
      </PageHead>
      <PageContents
        parts={crafts.map((craft) => ({ id: anchorOfCraft(craft), label: craftHeading(craft) }))}
      />
      {crafts.map((craft) => (
        <CraftTitles key={anchorOfCraft(craft)} craft={craft} titles={byCraft.get(craft) ?? []} />
      ))}
    </>
  );
}

function CraftTitles({ craft, titles }: { craft: Craft | null; titles: readonly IndexedTitle[] }) {
  const sorted = [...titles].sort(
    (a, b) =>
      levelRank(a.level ?? null) - levelRank(b.level ?? null) || compareText(a.name, b.name),
  );
  const paid = sorted.filter(({ heldCountries }) => heldCountries.length > 0);
  const unpaid = sorted.filter(({ heldCountries }) => heldCountries.length === 0);
  const id = anchorOfCraft(craft);
  return (
    <section className={styles.craft} aria-labelledby={id} {...useStill()}>
      <h2 id={id} className="type-heading">
        {craftHeading(craft)}
      </h2>
      <div>
        <TitleRows titles={paid} />
        {unpaid.length > 0 ? (
          <details className={styles.unpaid}>
            <summary>
              {paid.length === 0
                ? countOf(unpaid.length, "title")
                : `${formatCount(unpaid.length)} more`}
              , without pay
            </summary>
            <TitleRows titles={unpaid} />
          </details>
        ) : null}
      </div>
    </section>
  );
}

function TitleRows({ titles }: { titles: readonly IndexedTitle[] }) {
  if (titles.length === 0) return null;
  return (
    <ul className={styles.rows}>
      {titles.map((title) => (
        <TitleIndexRow key={title.slug} title={title} />
      ))}
    </ul>
  );
}
