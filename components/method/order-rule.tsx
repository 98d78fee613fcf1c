import { Section } from "@/components/ui/section";

/** How titles are ordered, and how disagreement is told. */
export function OrderRule() {
  return (
    <Section id="order" heading="An order says which publisher it rests on">
      <div className="type-prose">
        <p>
          Two titles are ordered by the majority of the publishers that cover both: the sources and
          editions of one publisher have one voice. Where none does, figures across sources decide,
          if all of them agree; else the order of the two is not known and they share a place.
        </p>
        <p>
          With more than two titles, each is placed by how many it stands above less how many it
          stands below (Copeland’s rule). So no average over sources enters an order either.
        </p>
        <p>
          Every pair is then looked at again without each publisher in turn. Where its order turns
          round, or is no longer known, the title is said to rest on that publisher; a title that
          one publisher alone covers rests on it in any case. The order of two titles that one
          source alone covers together rests on that source, and the comparison names it.
        </p>
        <p>
          <strong>Disagreement</strong> on one title is the distance between the lowest and the
          highest middle value, one a publisher, in percent of the lowest. Its likely causes are
          read off what the sources state of themselves: other bases, statistics, places,
          experience, dates or methods, or few people. They are pointers, not proof, and the order
          of sources is not a ranking: none is called the right one.
        </p>
      </div>
    </Section>
  );
}
