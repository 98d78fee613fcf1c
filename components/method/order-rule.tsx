import { Section } from "@/components/ui/section";

/** How titles are ordered, and how disagreement is told. */
export function OrderRule() {
  return (
    <Section id="order" heading="An order says which source it rests on">
      <div className="type-prose">
        <p>
          Two titles are ordered by the majority of the sources that cover both. Where none does,
          figures across sources decide, if all of them agree; else the order of the two is not
          known and they share a place.
        </p>
        <p>
          With more than two titles, each is placed by how many it stands above less how many it
          stands below (Copeland’s rule). So no average over sources enters an order either.
        </p>
        <p>
          Every pair is then looked at again without each source in turn. Where its order turns
          round, the title is said to rest on that source; a title that one source alone covers
          rests on it in any case. So does the order of two titles that one source alone covers
          together, and the comparison names it.
        </p>
        <p>
          <strong>Disagreement</strong> between sources on one title is the distance between the
          lowest and the highest middle value, in percent of the lowest. Its likely causes are read
          off what the sources state of themselves: other bases, statistics, places, experience,
          dates or methods, or few people. They are pointers, not proof, and the order of sources is
          not a ranking: none is called the right one.
        </p>
      </div>
    </Section>
  );
}
