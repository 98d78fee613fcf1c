import { formatMoment } from "@/domain/words/format";
import { execute } from "@/graphql/endpoint/execute";
import { graphql } from "@/graphql/generated";
import { ChangesSince } from "../changes/changes-since";
import { EvidenceLink } from "../request/evidence-link";
import { requestScope } from "../request/request-scope";
import { Notice } from "../ui/notice";

const CHANGES_SINCE_THEN = graphql(`
  query ChangesSinceThen($asOf: DateTime!) {
    changesSince(asOf: $asOf, first: 10) {
      ...ChangesSince
    }
  }
`);

/**
 * Says that a page shows an earlier moment, what has changed since, and leads to today's. Nothing
 * where it shows today.
 */
export async function AsOfNotice({ path }: { path: string }) {
  const { instant, problem } = requestScope().asOf;
  if (problem !== null) {
    return <Notice>{problem} This page shows the evidence as it stands today.</Notice>;
  }
  if (instant === null) return null;
  const { changesSince } = await execute(CHANGES_SINCE_THEN, { asOf: instant });
  return (
    <Notice>
      <p>
        As the evidence stood on <time dateTime={instant}>{formatMoment(instant)}</time>.{" "}
        <EvidenceLink href={path} moment="now">
          See it as it stands today
        </EvidenceLink>
      </p>
      <ChangesSince changes={changesSince} />
    </Notice>
  );
}
