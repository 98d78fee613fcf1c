import { Section } from "@/components/ui/section";

/** What is never put together. */
export function BlendRule() {
  return (
    <Section id="blend" heading="Sources stand side by side and are not averaged">
      <div className="type-prose">
        <p>
          There is no “market salary” here. Two sources that state 12 and 16 lakh for one title are
          shown as 12 and 16 lakh. Their mean would be a number that nobody observed, of people whom
          nobody can describe.
        </p>
        <p>Figures are subtracted only where these are the same:</p>
        <ul className="bullets">
          <li>
            the <strong>pay basis</strong>: base pay, fixed pay, total pay, cost to company, or pay
            in hand. Two bases that are both not stated may be subtracted, and the explanation says
            so
          </li>
          <li>
            the <strong>statistic</strong>: a median is not a mean, and neither is “average” without
            saying which
          </li>
          <li>
            the <strong>country</strong>, the place in it, the <strong>pay period</strong> and the{" "}
            <strong>currency</strong>
          </li>
          <li>
            the <strong>level</strong> of experience; and where years are stated, they have to
            overlap
          </li>
          <li>
            the <strong>time</strong>: no more than two years lie between the observations, and
            where they are not the same, both are named
          </li>
          <li>
            inside one source, the <strong>edition</strong>.
          </li>
        </ul>
        <p>
          They share an axis where the basis, the period and the currency are the same, unless you
          ask for unlike bases together. So a median and an average may stand on one axis, and the
          page says which is which; they are not subtracted.
        </p>
        <p>
          An <strong>edition</strong> is a file or page of a source of one day. Editions mostly hold
          the same rows, so they never confirm each other: for each country one of them answers. It
          is the one that covers most of the titles asked about; of these one in which the publisher
          had removed or renamed nothing that moves their figures; of these the newest. What it had
          lost is said beside the figure, and the others are one click away.
        </p>
        <p>
          A question about a year is answered by figures of that year alone. Where a source states
          several values for one title, one of them stands for the middle: the median before the
          mean before an average that does not say which; then the one observed last; then the one
          for all experience; then the one for the whole country; then the one over most years. The
          provenance names those not used.
        </p>
      </div>
    </Section>
  );
}
