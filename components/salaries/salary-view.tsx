import { GradeMark, GradeSum } from "@/components/figure/grade-mark";
import { moneyOf } from "@/components/figure/money-field";
import { tracedAmount } from "@/components/figure/traced-salary";
import { EvidenceLink } from "@/components/request/evidence-link";
import { PageHead } from "@/components/ui/page";
import { Section } from "@/components/ui/section";
import { countryInWords, gradeWords, periodWords } from "@/domain/words/enum-labels";
import { formatMoney } from "@/domain/words/format";
import { originSentence } from "@/domain/words/origin-words";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";
import { WithdrawnNotice } from "../ui/withdrawn-notice";
import { SalaryCitation } from "./salary-citation";
import { SalaryFacts } from "./salary-facts";
import { SalaryHistory } from "./salary-history";
import { SalaryOriginNote } from "./salary-origin";

const SALARY_VIEW = graphql(`
  fragment SalaryView on Salary {
    slug
    money { amount currencyCode }
    period
    country
    place
    title { slug name }
    withdrawn { at reason }
    gradeExplanation { grade ...GradeSum }
    history { version }
    ...TracedSalary
    ...SalaryFacts
    ...SalaryOrigin
    ...SalaryCitation
    ...SalaryHistory
  }
`);

/** One salary: what its source says, how it came here, how well it is supported, how to cite it. */
export function SalaryView({
  salary,
  origin,
  frozenAt,
}: {
  salary: FragmentType<typeof SALARY_VIEW>;
  /** The address of the site, without a path. */
  origin: string;
  /** The moment at which the evidence shown stands still; null where nothing was recorded yet. */
  frozenAt: string | null;
}) {
  const data = readFragment(SALARY_VIEW, salary);
  const { grade } = data.gradeExplanation;
  const where = data.place
    ? `${data.place}, ${countryInWords(data.country)}`
    : countryInWords(data.country);
  return (
    <>
      <WithdrawnNotice what="salary" withdrawn={data.withdrawn} />
      <PageHead
        kicker={
          <>
            One salary:{" "}
            <EvidenceLink href={`/titles/${data.title.slug}`}>{data.title.name}</EvidenceLink>,{" "}
            {where}
          </>
        }
        heading={
          <span className="figures">
            {formatMoney(moneyOf(data.money))} {periodWords(data.period)}
          </span>
        }
      >
        <p>{originSentence(tracedAmount(data))}</p>
      </PageHead>
      <Section id="facts" heading="What the source states">
        <SalaryFacts salary={data} />
      </Section>
      <Section id="origin" heading="Where it comes from" intro="From its publisher to this page.">
        <SalaryOriginNote salary={data} />
      </Section>
      <Section
        id="grade"
        heading={`Its evidence grade is ${gradeWords(grade)}`}
        intro={
          <>
            The weakest line decides the grade.{" "}
            {grade === "UNKNOWN" ? "A line without an answer makes it unknown. " : null}
            <EvidenceLink href="/method#grades">How figures are graded</EvidenceLink>
          </>
        }
      >
        <GradeMark grade={grade} prefix="Evidence grade: " />
        <GradeSum explanation={data.gradeExplanation} />
      </Section>
      <Section id="cite" heading="Cite it">
        <SalaryCitation salary={data} origin={origin} frozenAt={frozenAt} />
      </Section>
      <Section
        id="history"
        layout="above"
        heading={
          data.history.length > 1
            ? "Changed since it was first recorded"
            : "Unchanged since it was first recorded"
        }
        intro="Nothing is overwritten: each correction is a new version with its reason."
      >
        <SalaryHistory salary={data} />
      </Section>
    </>
  );
}
