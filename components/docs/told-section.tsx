import { Section } from "@/components/ui/section";
import { Prose } from "./prose";

/** How programs are told of changes. */
export function ToldSection() {
  return (
    <Section id="told" heading="Told of changes">
      <Prose>
        <p>
          What changes is told in feeds, in Atom and as JSON Feed 1.1: everything at{" "}
          <a href="/changes.atom">
            <code>/changes.atom</code>
          </a>{" "}
          and{" "}
          <a href="/changes.json">
            <code>/changes.json</code>
          </a>
          ; one title at <code>/titles/SLUG/changes.atom</code>, one step at{" "}
          <code>/steps/FROM/TO/changes.atom</code>, one source at{" "}
          <code>/sources/SLUG/changes.atom</code>, one country at{" "}
          <code>/countries/IN/changes.atom</code>, each with <code>.json</code> too. They hold the
          newest fifty revisions, each with its reason, what every figure stated before and after
          (amount, period, currency, statistic, basis), its number and its permanent address; the
          items of a JSON Feed say the same for programs in <code>_stepwise</code>. A step’s feed
          tells of its two titles and their salaries, of which its change is made. Feeds have an{" "}
          <code>ETag</code> and <code>Last-Modified</code>; what is not held is answered 404.
        </p>
        <p>
          The same in GraphQL: <code>{"revisions(about: { title: … })"}</code> and{" "}
          <code>changesSince</code> take <code>title</code>, <code>step</code>, <code>source</code>{" "}
          or <code>country</code>.
        </p>
      </Prose>
    </Section>
  );
}
