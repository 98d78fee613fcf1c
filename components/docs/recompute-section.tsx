import type { RecomputedChange } from "@/components/downloads/measured-change";
import { Section } from "@/components/ui/section";
import { formatPercentChange } from "@/domain/words/format";
import { ProgramLines } from "./program-lines";
import { Prose } from "./prose";
import { recomputeSnippets } from "./recompute";

/** How somebody works a figure out again, from nothing but the rows that it comes from. */
export function RecomputeSection({
  archive,
  change,
}: {
  archive: string;
  change: RecomputedChange | null;
}) {
  return (
    <Section id="recompute" heading="Recompute it" layout="above">
      <Prose>
        <p>
          Every figure names the rows that it comes from: <code>provenance</code> in GraphQL, the
          column <code>salary_slug</code> in <code>pay.csv</code>. The same slugs are the keys of{" "}
          <code>salaries</code> in the archives, and each step of <code>provenance</code> says what
          was done with them. A salary that Stepwise computed comes from <code>cells</code> and{" "}
          <code>cell_amounts</code>, where its data set is held: it is the amount at its rank,
          ⌈share × n⌉, of all of them in order. The page of each salary has the lines for it, as it
          is shown there: in another currency, in prices of another year, or for a year.
        </p>
        {change ? (
          <p>
            An example: from {change.from} to {change.to} in “{change.source}” pay changes by{" "}
            {change.difference} {change.currency}
            {change.percent === null ? "" : `, ${formatPercentChange(change.percent)}`}. Each of
            these programs prints that.
          </p>
        ) : null}
      </Prose>
      {change ? <ProgramLines programs={programsOf(archive, change)} /> : null}
    </Section>
  );
}

function programsOf(archive: string, { currency, before, after }: RecomputedChange) {
  const [figure, less] = [after, before].map((salary) => ({ salary, factors: [] }));
  return figure && less ? recomputeSnippets(archive, currency, figure, less) : [];
}
