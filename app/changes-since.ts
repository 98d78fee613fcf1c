import type { ChangesSinceField } from "@/components/explorer/changes-since";
import type { AsOf } from "@/components/ui/as-of";
import { execute } from "@/graphql/execute";
import { graphql } from "@/graphql/generated";

const CHANGES_SINCE_THEN = graphql(`
  query ChangesSinceThen($asOf: DateTime!) {
    changesSince(asOf: $asOf, first: 10) {
      ...ChangesSince
    }
  }
`);

/** What has changed since the moment that a page is asked about; null where it is asked about now. */
export async function changesSince({ instant }: AsOf): Promise<ChangesSinceField | null> {
  if (instant === null) return null;
  return (await execute(CHANGES_SINCE_THEN, { asOf: instant })).changesSince;
}
