import { Section } from "@/components/ui/section";
import { dataSetTitle } from "@/domain/words/data-set-names";
import { countOf, formatCount } from "@/domain/words/format";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";

const FILE_ACCOUNT = graphql(`
  fragment FileAccount on FileAccount {
    dataSet
    rowsRead
    rowsKept
    rowsRefused { what rows }
    titlesUnrecognised { what rows }
    titlesUnrecognisedInAll
  }
`);

/** What became of the rows of a file: for whoever reviews it. */
export function FileAccountView({ account }: { account: FragmentType<typeof FILE_ACCOUNT> }) {
  const { dataSet, rowsRead, rowsKept, rowsRefused, titlesUnrecognised, titlesUnrecognisedInAll } =
    readFragment(FILE_ACCOUNT, account);
  const more = titlesUnrecognisedInAll - titlesUnrecognised.length;
  return (
    <Section
      id="account"
      heading="What became of the file"
      layout="above"
      intro={`${dataSetTitle(dataSet)}: ${countOf(rowsRead, "row")} read, ${formatCount(rowsKept)} kept.`}
    >
      <ul className="bullets">
        {rowsRefused.map(({ what, rows }) => (
          <li key={what}>
            {formatCount(rows)} left out: {what}
          </li>
        ))}
      </ul>
      {titlesUnrecognisedInAll === 0 ? null : (
        <details>
          <summary>Titles not recognised: {formatCount(titlesUnrecognisedInAll)}</summary>
          <ul className="bullets">
            {titlesUnrecognised.map(({ what, rows }) => (
              <li key={what}>
                {what}: {countOf(rows, "row")}
              </li>
            ))}
            {more > 0 ? <li>and {formatCount(more)} more</li> : null}
          </ul>
        </details>
      )}
    </Section>
  );
}
