import Link from "next/link";
import { Section } from "@/components/ui/section";
import { formatMoment } from "@/domain/words/format";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";

const WORK_NOTES = graphql(`
  fragment WorkNotes on WorkNote {
    at
    words
    submission
  }
`);

/** What others did that whoever looks should know of. */
export function WorkNotes({ notes }: { notes: readonly FragmentType<typeof WORK_NOTES>[] }) {
  const read = notes.map((note) => readFragment(WORK_NOTES, note));
  if (read.length === 0) return null;
  return (
    <Section id="notes" heading="What happened" layout="above">
      <ul className="type-ui bullets">
        {read.map(({ at, words, submission }) => (
          <li key={`${at} ${words}`}>
            {formatMoment(at)}: {words}{" "}
            {submission === null ? null : (
              <Link
                href={`/admin/submissions/${submission}`}
                prefetch={false}
                aria-label={`Open what this of ${formatMoment(at)} is about`}
              >
                Open
              </Link>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
