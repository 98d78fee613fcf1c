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
          A salary is kept as its source prints it, with the printed text beside the amount. Amounts
          are exact decimals. A percentage is computed from exact amounts and rounded half up to two
          decimals; pages show one. Short amounts are rounded to one decimal of a lakh (1,00,000)
          and to two of a crore (1,00,00,000).
        </p>
        <p>
          A figure read in one publication that cites another names both. It counts as read second
          hand, and that lowers its grade.
        </p>
      </div>
    </Section>
  );
}
