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
  if (panels.length > 0) return null;
  const { question } = requestScope();
  const { country: _, ...choices } = question.where;
  const isNarrowed = Object.values(choices).some((choice) => choice != null);
  const titles = rows.length === 1 ? "this title" : "any of these titles";
  return (
    <EmptyState
      heading={`No source states pay for ${titles} in ${questionPlaceWords(question)}${isNarrowed ? " within your choices" : ""}`}
    >
      <ul>
        {rows.map(({ title, missing }) => (
          <li key={title.slug}>
            {rows.length === 1 ? "" : `${title.name}: `}
            {missing ? <MissingMark missing={missing} explain /> : null}
          </li>
        ))}
      </ul>
      <HeldElsewhere path={path} />
    </EmptyState>
  );
}
