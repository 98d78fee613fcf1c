import { Section } from "@/components/ui/section";

/** That a number keeps its origin. */
export function OriginRule() {
  return (
    <Section id="origin" heading="A number never travels alone">
      <div className="type-prose">
        <p>
          Each figure carries the salaries that it comes from and every operation applied to them,
          in order: select, annualise, convert, subtract, summarise. Choose a figure on any page to
          see both.
        </p>
        <p>
          An amount is one of three things, and every page, file and citation says which. It is{" "}
          <strong>printed</strong> by its publisher, and kept with the printed text. It is{" "}
          <strong>computed</strong> by Stepwise from the rows that a publisher gives out: then
          nobody prints it, and the page says from how many rows of which edition it comes. Or it is{" "}
          <strong>inferred</strong>: another publication prints it, and whose figure it is, is read
          off a link there.
        </p>
        <p>
          Amounts are exact decimals. A percentage is computed from exact amounts and rounded half
          up to two decimals; pages show one. Short amounts are rounded to one decimal of a lakh
          (1,00,000) and to two of a crore (1,00,00,000).
        </p>
        <p>
          A figure read in one publication that cites another names both. It counts as read second
          hand, and that lowers its grade.
        </p>
        <p>
          A publisher gives its series out again and again: these are editions of one source. They
          hold mostly the same rows, never confirm each other, and one of them answers. What its
          publisher had removed or renamed by then stands beside the figures that it moves; what
          other editions hold is one click away.
        </p>
      </div>
    </Section>
  );
}
