import { MissingMark } from "@/components/figure/missing-mark";
import { EvidenceLink } from "@/components/request/evidence-link";
import { Section } from "@/components/ui/section";
import type { SamplePair } from "@/domain/pay/too-few";
import { groupBy } from "@/domain/text/lists";
import { formatCount, listWords } from "@/domain/words/format";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";
import type { CompareOrderFragment } from "@/graphql/generated/graphql";
import styles from "./compare-order.module.css";

const COMPARE_ORDER = graphql(`
  fragment CompareOrder on Comparison {
    rows {
      title { slug name }
      bySource { source { slug } central { sampleSize } }
      missing { ...MissingMark }
    }
    pairs { higher { slug } lower { slug } verdict }
    ordering {
      title { slug name }
      position
      restsOn { slug name }
      flips {
        with { slug name }
        without { slug name }
        withoutPublisher { name }
        outcome
      }
      ties {
        with { slug name }
        without { slug name }
        withoutPublisher { name }
        outcome
      }
      pairsOnOneSource {
        with { slug name }
        source { slug name }
      }
    }
  }
`);

type Place = CompareOrderFragment["ordering"][number];
type Rows = CompareOrderFragment["rows"];
type Verdicts = CompareOrderFragment["pairs"];

/** The titles in order of pay, each with the sources without which it would stand elsewhere. */
export function CompareOrder({ comparison }: { comparison: FragmentType<typeof COMPARE_ORDER> }) {
  const { rows, ordering, pairs } = readFragment(COMPARE_ORDER, comparison);
  if (ordering.length === 0 || rows.length === 1) return null;
  const placed = new Set(ordering.map(({ title }) => title.slug));
  return (
    <Section
      id="order"
      layout="folded"
      heading={orderHeading(ordering, rows, pairs)}
      intro={
        <>
          Two titles are ordered by the publishers that cover both; where none does, by figures of
          different sources, which is weak.{" "}
          <EvidenceLink href="/method#order">The rule</EvidenceLink>
        </>
      }
    >
      <ol className={styles.places}>
        {ordering.map((place) => (
          <li key={place.title.slug}>
            <span className={styles.place}>{placeWords(place, ordering)}</span>
            <div>
              <p className={styles.name}>{place.title.name}</p>
              <p className={styles.rests}>{restsOn(place)}</p>
            </div>
          </li>
        ))}
        {rows.map(({ title, missing }) =>
          missing && !placed.has(title.slug) ? (
            <li key={title.slug}>
              <span />
              <div>
                <p className={styles.name}>{title.name}</p>
                <p className={styles.rests}>
                  no place: <MissingMark missing={missing} />
                </p>
              </div>
            </li>
          ) : null,
        )}
      </ol>
    </Section>
  );
}

/** Says which title stands first only where one does. */
function orderHeading(ordering: readonly Place[], rows: Rows, verdicts: Verdicts): string {
  const first = ordering.filter(({ position }) => position === 1);
  const highest = first.map(({ title }) => title.name);
  if (ordering.length === 1) return `Only ${listWords(highest)} has pay to order by`;
  if (first.length === ordering.length) return "No order can be told";
  const [top] = first;
  const second = ordering.filter(({ position }) => position === 1 + first.length);
  const pairs =
    top && first.length === 1 ? second.flatMap((place) => samplesOf(top, place, rows)) : [];
  if (top && second.some((place) => areTooFew(top, place, verdicts))) {
    const names = [top, ...second].map(({ title }) => title.name);
    return `${listWords(names)} come first, and are too few to tell apart (${listWords(pairs.map(countsWords))})`;
  }
  const turns = ordering.some(({ flips, ties }) => flips.length + ties.length > 0);
  const counts = pairs.length > 0 ? ` (${listWords(pairs.map(countsWords))})` : "";
  return `${listWords(highest)} ${first.length === 1 ? "stands" : "share the place"} highest${counts}${turns ? ", and part of the order hangs on one publisher" : ""}`;
}

function areTooFew(one: Place, other: Place, verdicts: Verdicts): boolean {
  const slugs = [one.title.slug, other.title.slug];
  return verdicts.some(
    ({ higher, lower, verdict }) =>
      verdict === "TOO_FEW" && slugs.includes(higher.slug) && slugs.includes(lower.slug),
  );
}

/** How many stand behind the middle values of two titles, in each source that states both. */
function samplesOf(one: Place, other: Place, rows: Rows): SamplePair[] {
  const stated = ({ title }: Place) =>
    rows.find((row) => row.title.slug === title.slug)?.bySource ?? [];
  return stated(one).flatMap(({ source, central }): SamplePair[] => {
    const found = stated(other).find((pay) => pay.source.slug === source.slug)?.central;
    return central && found ? [[central.sampleSize, found.sampleSize]] : [];
  });
}

/** "n 6 against 6"; "n not stated" where neither is. */
function countsWords([one, other]: SamplePair): string {
  if (one === null && other === null) return "n not stated";
  const words = (count: number | null) => (count === null ? "not stated" : formatCount(count));
  return `n ${words(one)} against ${words(other)}`;
}

/** "1", or "1=" where titles share a place. */
function placeWords({ position }: Place, ordering: readonly Place[]): string {
  const shared = ordering.filter((place) => place.position === position).length > 1;
  return shared ? `${formatCount(position)}=` : formatCount(position);
}

/** What a title's place rests on, in a sentence or two. */
function restsOn({ restsOn: sources, flips, ties, pairsOnOneSource }: Place): string {
  const without = (moves: typeof flips, becomes: string) =>
    [...groupBy(moves, ({ withoutPublisher }) => withoutPublisher.name)].map(
      ([publisher, found]) =>
        `Without ${publisher}, its order with ${listWords([...new Set(found.map((flip) => flip.with.name))])} ${becomes}.`,
    );
  const turning = [
    ...without(flips, "turns round"),
    ...without(
      ties.filter(({ outcome }) => outcome === "TIED"),
      "is not known",
    ),
    ...without(
      ties.filter(({ outcome }) => outcome === "SETTLED"),
      "is known, as it is not with it",
    ),
  ];
  const named = new Set([...flips, ...ties].map(({ without: source }) => source.slug));
  const alone = sources.filter(({ slug }) => !named.has(slug)).map(({ name }) => name);
  const rests =
    alone.length > 0
      ? [`Rests on ${alone.length === 1 ? "one source: " : ""}${listWords(alone)}.`]
      : [];
  const pairs = [...groupBy(pairsOnOneSource, ({ source }) => source.name)].map(
    ([source, found]) =>
      `Its order with ${listWords(found.map((pair) => pair.with.name))} rests on one source: ${source}.`,
  );
  const sentences = [...rests, ...turning, ...pairs];
  return sentences.length > 0 ? sentences.join(" ") : "Stays whichever one publisher is left out.";
}
