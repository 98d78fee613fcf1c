import { HeldElsewhere } from "@/components/explorer/held-elsewhere";
import { MissingMark } from "@/components/figure/missing-mark";
import { requestScope } from "@/components/request/request-scope";
import { EmptyState } from "@/components/ui/notice";
import { questionPlaceWords } from "@/domain/question/view";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";

const NO_PAY = graphql(`
  fragment NoPay on Comparison {
    rows {
      title { slug name }
      missing { reason ...MissingMark }
    }
    panels { period }
  }
`);

/** Why there is no figure of any of the titles, and where some are held; nothing where there is one. */
export function NoPay({
  comparison,
  path,
}: {
  comparison: FragmentType<typeof NO_PAY>;
  /** The address of the comparison without the reader's question. */
  path: string;
}) {
  const { rows, panels } = readFragment(NO_PAY, comparison);
  const { question, held } = requestScope();
  const isElsewhere = held.countries.some(({ value }) => value !== question.where.country);
  if (panels.length > 0) return null;
  // That pay is stated elsewhere alone, the heading of one title and what follows say already.
  const told = rows.filter(
    ({ missing }) => rows.length > 1 || missing?.reason !== "OUT_OF_SCOPE" || !isElsewhere,
  );
  return (
    <EmptyState
      heading={`No source states pay for ${rows.length === 1 ? "this title" : "any of these titles"} in ${questionPlaceWords(question)}`}
    >
      {told.length > 0 ? (
        <ul>
          {told.map(({ title, missing }) => (
            <li key={title.slug}>
              {title.name}: {missing ? <MissingMark missing={missing} explain /> : null}
            </li>
          ))}
        </ul>
      ) : null}
      <HeldElsewhere path={path} />
    </EmptyState>
  );
}
