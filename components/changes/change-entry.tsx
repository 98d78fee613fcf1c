import { EvidenceLink } from "@/components/request/evidence-link";
import { changeKindWords } from "@/domain/words/enum-labels";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";
import type { ChangeEntryFragment } from "@/graphql/generated/graphql";

const CHANGE_ENTRY = graphql(`
  fragment ChangeEntry on EvidenceChange {
    kind
    thing
    slug
    name
    before
    after
  }
`);

const HELD_ON: Readonly<Partial<Record<ChangeEntryFragment["thing"], string>>> = {
  SALARY: "/salaries/",
  SOURCE: "/sources/",
  CAREER_TITLE: "/titles/",
};

/** What happened to one thing, with the way to it where it has a page. */
export function ChangeEntry({ change }: { change: FragmentType<typeof CHANGE_ENTRY> }) {
  const { kind, thing, slug, name, before, after } = readFragment(CHANGE_ENTRY, change);
  const folder = HELD_ON[thing];
  return (
    <>
      {folder ? (
        <EvidenceLink href={`${folder}${slug}`} moment="now">
          {name}
        </EvidenceLink>
      ) : (
        name
      )}
      : {changeKindWords(kind, before, after)}
    </>
  );
}
