import { groupBy } from "@/domain/text/lists";
import { formatCount } from "@/domain/words/format";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";
import { ChangeEntry } from "./change-entry";

const CHANGE_ENTRIES = graphql(`
  fragment ChangeEntries on EvidenceChange {
    kind
    thing
    slug
    name
    before
    after
    ...ChangeEntry
  }
`);

type Change = FragmentType<typeof CHANGE_ENTRIES>;

/** What happened, in lines: those that would read alike are one, which says how many it is. */
export function ChangeEntries({ changes }: { changes: readonly Change[] }) {
  const told = changes.map((change) => readFragment(CHANGE_ENTRIES, change));
  const alike = groupBy(told, ({ kind, thing, name, before, after }) =>
    JSON.stringify([kind, thing, name, before, after]),
  );
  return [...alike.values()].map((lines) =>
    lines.slice(0, 1).map((change) => (
      <li key={`${change.kind} ${change.thing} ${change.slug}`}>
        <ChangeEntry change={change} />
        {lines.length > 1 ? <span>, {formatCount(lines.length)} such</span> : null}
      </li>
    )),
  );
}
