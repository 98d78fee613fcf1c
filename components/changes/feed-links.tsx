import type { ChangeSubject } from "@/domain/changes/change-subject";
import { aboutWords, feedAddresses } from "@/domain/changes/told-revision";

/** What changes are told of: a subject with the names that readers know it by, or everything. */
export interface ToldOf {
  readonly subject: ChangeSubject | null;
  /** The names of the titles or of the source, by slug. */
  readonly names: Readonly<Record<string, string>>;
}

/** Everything that changes. */
export const EVERY_CHANGE: ToldOf = { subject: null, names: {} };

function wordsOf({ subject, names }: ToldOf): string {
  return aboutWords(subject, (slug) => names[slug] ?? slug);
}

/** Says in the head of a page where its feeds are. */
export function FeedAlternates({ told }: { told: ToldOf }) {
  const { atom, json } = feedAddresses("", told.subject);
  const title = wordsOf(told);
  return (
    <>
      <link rel="alternate" type="application/atom+xml" href={atom} title={title} />
      <link rel="alternate" type="application/feed+json" href={json} title={title} />
    </>
  );
}

/** The same to be seen. */
export function FeedLinks({ told }: { told: ToldOf }) {
  const { atom, json } = feedAddresses("", told.subject);
  const words = wordsOf(told);
  return (
    <>
      {words}, in a feed reader:{" "}
      <a href={atom} aria-label={`${words}: Atom`}>
        Atom
      </a>
      ,{" "}
      <a href={json} aria-label={`${words}: JSON Feed`}>
        JSON Feed
      </a>
      .
    </>
  );
}
