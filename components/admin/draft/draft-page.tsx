import Link from "next/link";
import type { ReactNode } from "react";
import { AdminPage, type AdminViewer } from "@/components/admin/views/admin-page";
import type { KIND_WORDS } from "@/components/admin/views/submission-words";
import { countOf } from "@/domain/words/format";
import styles from "./draft-page.module.css";
import { Shortcuts } from "./shortcuts";

/** A draft as each of its pages knows it. */
export interface OpenDraft {
  readonly id: string;
  readonly version: number;
  readonly kind: keyof typeof KIND_WORDS;
  readonly reason: string;
  readonly author: string | null;
  readonly reviewNote: string | null;
  readonly holds: number;
}

/** Who works on which draft, on which of its pages. */
export interface DraftOfViewer {
  readonly viewer: AdminViewer;
  readonly path: string;
  readonly draft: OpenDraft;
}

/** From what the salaries are of to handing them in, each at its own address. */
const STEPS = [
  { name: "source", label: "Source" },
  { name: "rows", label: "Salaries" },
  { name: "check", label: "Check" },
  { name: "effect", label: "Effect" },
  { name: "hand-in", label: "Hand in" },
] as const;

/** Other ways to put something into a draft. */
const BESIDES = [
  { name: "file", label: "A file" },
  { name: "withdraw", label: "Withdraw or restore" },
  { name: "titles", label: "Titles, steps, the guide and rates" },
] as const;

/** A page of a draft: its steps, and what this one is for. `skip`: what the keyboard goes to first. */
export function DraftPage({
  of: { viewer, path, draft },
  heading,
  lede,
  skip,
  children,
}: {
  of: DraftOfViewer;
  heading: string;
  lede?: ReactNode;
  skip?: { readonly to: string; readonly label: string };
  children: ReactNode;
}) {
  const base = `/admin/submissions/${draft.id}`;
  const entry = ({ name, label }: { name: string; label: string }) => (
    <li key={name}>
      <Link
        href={`${base}/${name}`}
        prefetch={false}
        aria-current={path === `${base}/${name}` ? "page" : undefined}
      >
        {label}
      </Link>
    </li>
  );
  return (
    <AdminPage
      viewer={viewer}
      path={path}
      heading={heading}
      lede={lede}
      before={
        skip ? (
          <a className={styles.skip} href={`#${skip.to}`}>
            {skip.label}
          </a>
        ) : null
      }
    >
      <div className={styles.of}>
        <p>
          Draft:{" "}
          <Link href={base} prefetch={false}>
            {draft.reason}
          </Link>{" "}
          <span>
            {draft.holds === 0 ? "holds nothing yet." : `holds ${countOf(draft.holds, "thing")}.`}
          </span>
        </p>
        {draft.author && draft.author !== viewer.name ? (
          <p>Written by {draft.author}; you may change it as a reviewer.</p>
        ) : null}
        {draft.reviewNote ? <p>Given back: {draft.reviewNote}</p> : null}
        <nav aria-label="Steps of the draft">
          <ol className={styles.steps}>{STEPS.map(entry)}</ol>
        </nav>
        <nav aria-label="More for the draft">
          <ul className={styles.besides}>{BESIDES.map(entry)}</ul>
        </nav>
        <Shortcuts base={base} />
      </div>
      {children}
    </AdminPage>
  );
}
