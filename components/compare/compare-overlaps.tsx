import { Popover, PopoverButton, PopoverPart, popoverId } from "@/components/figure/popover";
import { ProvenanceTrail } from "@/components/figure/provenance-trail";
import { Section } from "@/components/ui/section";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";

const COMPARE_OVERLAPS = graphql(`
  fragment CompareOverlaps on Comparison {
    overlaps {
      source { slug publisher { name } }
      lower { slug name }
      upper { slug name }
      explanation
      provenance { ...ProvenanceTrail }
    }
  }
`);

/** How far the ranges of each title and the next overlap, in words; nothing is said where no source states two ranges. */
export function CompareOverlaps({
  comparison,
}: {
  comparison: FragmentType<typeof COMPARE_OVERLAPS>;
}) {
  const { overlaps } = readFragment(COMPARE_OVERLAPS, comparison);
  return (
    <Section
      id="overlaps"
      layout="folded"
      heading={
        overlaps.length === 0
          ? "How far the ranges of pay overlap is not known"
          : "How far the ranges of pay overlap"
      }
      intro={
        overlaps.length === 0
          ? undefined
          : "Shares of a range of amounts, and not of people: how many people are in a part of it is not known."
      }
    >
      {overlaps.length === 0 ? (
        <p className="type-prose">
          No source states the same kind of range, such as the tenth and the ninetieth percentile,
          for two titles that stand next to each other here.
        </p>
      ) : (
        <ul className="bullets">
          {overlaps.map(({ source, lower, upper, explanation, provenance }) => {
            const popover = popoverId("overlap", source.slug, lower.slug, upper.slug);
            return (
              <li key={popover}>
                {explanation}{" "}
                <PopoverButton popover={popover} about={`${lower.name} and ${upper.name}`}>
                  How this was computed
                </PopoverButton>
                <Popover
                  id={popover}
                  heading={`${lower.name} and ${upper.name}`}
                  subheading={source.publisher.name}
                >
                  <PopoverPart heading="Where it comes from">
                    <ProvenanceTrail provenance={provenance} />
                  </PopoverPart>
                </Popover>
              </li>
            );
          })}
        </ul>
      )}
    </Section>
  );
}
