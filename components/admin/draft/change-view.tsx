import Link from "next/link";
import { BeginDraft } from "@/components/admin/forms/begin-draft";
import type { cutWords } from "@/components/ui/cut-words";
import { Section } from "@/components/ui/section";

/** What is to be done with a thing that readers see. */
export interface AskedChange {
  readonly thing: "SALARY" | "SOURCE";
  readonly slug: string;
  readonly does: "correct" | "withdraw" | "beside";
  readonly heading: string;
}

const HEADINGS = {
  SALARY: {
    correct: "Correct a salary",
    withdraw: "Withdraw a salary",
    beside: "Add a salary beside one",
  },
  SOURCE: {
    correct: "Correct a source",
    withdraw: "Withdraw a source",
    beside: "Add salaries of a source",
  },
} as const;

/** The change that an address asks for; null for any other. */
export function changeOf(thing: string, slug: string, does: string): AskedChange | null {
  if (thing !== "SALARY" && thing !== "SOURCE") return null;
  if (does !== "correct" && does !== "withdraw" && does !== "beside") return null;
  return slug === "" ? null : { thing, slug, does, heading: HEADINGS[thing][does] };
}

/** Chooses the draft that takes a change, or begins one. */
export function ChangeView({
  change,
  source,
  drafts,
  cut,
}: {
  change: AskedChange;
  /** The source of the thing, by slug. */
  source: string;
  /** The drafts that whoever looks at it may change. */
  drafts: readonly {
    readonly id: string;
    readonly reason: string;
    readonly author: string | null;
  }[];
  /** That not all drafts were looked through; left out where they were. */
  cut: ReturnType<typeof cutWords>;
}) {
  const where = whereOf(change, source);
  const page = change.thing === "SALARY" ? "salaries" : "sources";
  return (
    <>
      <p className="type-ui">
        It is about <a href={`/${page}/${change.slug}`}>{change.slug}</a>. Readers see nothing of it
        before a reviewer has published the draft.
      </p>
      <Section id="begin" heading="In a new draft">
        <BeginDraft page={where} />
      </Section>
      {drafts.length > 0 ? (
        <Section id="drafts" heading="In a draft that there is" intro={cut}>
          <ul className="type-ui bullets">
            {drafts.map(({ id, reason, author }) => (
              <li key={id}>
                <Link href={`/admin/submissions/${id}/${where}`} prefetch={false}>
                  {reason}
                </Link>
                {author ? `, by ${author}` : ""}
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  );
}

/** The page of a draft on which a change is made. */
function whereOf({ thing, slug, does }: AskedChange, source: string): string {
  if (does === "correct") return `edit?thing=${thing}&slug=${slug}`;
  if (does === "withdraw") return `withdraw?thing=${thing}&slug=${slug}`;
  return thing === "SALARY" ? `rows?source=${source}&beside=${slug}` : `rows?source=${source}`;
}
