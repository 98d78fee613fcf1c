import { Section } from "@/components/ui/section";

/** How the evidence of an earlier day is read. */
export function AsOfRule() {
  return (
    <Section id="as-of" heading="The evidence of any earlier day can be read again">
      <div className="type-prose">
        <p>
          Nothing that was published here is edited or deleted. A correction is a new version; what
          should not have been there is withdrawn. Both are recorded as a revision, with its moment
          and its reason, and the older versions stay readable.
        </p>
        <p>
          So every page answers for any day: add <code>?asOf=2026-12-31</code> to its address, or a
          moment such as <code>?asOf=2026-12-31T18:30:00Z</code>. A day stands for its last moment,
          in UTC. GraphQL takes the same as the argument <code>asOf</code>. The same question with
          the same <code>asOf</code> gets the same answer for ever, ages and grades included. Use
          such an address to cite: each page has one at its foot.
        </p>
        <p>
          A page that is read at an earlier moment lists what has been added, corrected, withdrawn
          or restored since, with the reason that was given.
        </p>
      </div>
    </Section>
  );
}
