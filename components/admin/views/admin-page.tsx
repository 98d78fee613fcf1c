import Link from "next/link";
import type { ReactNode } from "react";
import { Page } from "@/components/site/page-frame";
import type { AccountRole } from "@/domain/permissions";
import { formatCount } from "@/domain/words/format";
import styles from "./admin-page.module.css";
import { SignOutButton } from "./sign-out-button";

/** Who looks at an admin page. */
export interface AdminViewer {
  readonly name: string;
  readonly role: AccountRole;
  /** How much waits; left out where that was not asked. */
  readonly work?: {
    readonly toReview: number;
    readonly givenBack: number;
    readonly reports: number;
  };
}

/** What each role is called on screen. */
export const ROLE_WORDS: Readonly<Record<AccountRole, string>> = {
  VIEWER: "viewer",
  CURATOR: "curator",
  REVIEWER: "reviewer",
  ADMINISTRATOR: "administrator",
};

const PLACES = [
  { href: "/admin", label: "Work", administrators: false },
  { href: "/admin/reports", label: "Readers’ reports", administrators: false },
  { href: "/admin/data", label: "Data sets", administrators: false },
  { href: "/admin/titles", label: "Titles and steps", administrators: false },
  { href: "/admin/people", label: "People", administrators: true },
  { href: "/admin/trail", label: "Audit trail", administrators: true },
  { href: "/admin/webhooks", label: "Webhooks", administrators: false },
  { href: "/admin/account", label: "Your account", administrators: false },
] as const;

/** The frame of an admin page; without a viewer, of those before signing in. */
export function AdminPage({
  viewer,
  path,
  heading,
  lede,
  before = null,
  children,
}: {
  viewer: AdminViewer | null;
  path: string;
  heading: ReactNode;
  lede?: ReactNode;
  /** What the keyboard comes to first in the content. */
  before?: ReactNode;
  children: ReactNode;
}) {
  const places = PLACES.filter(
    ({ administrators }) => !administrators || viewer?.role === "ADMINISTRATOR",
  );
  return (
    <Page>
      {before}
      {viewer ? (
        <div className={styles.bar}>
          <nav aria-label="Curators">
            <ul>
              {places.map(({ href, label }) => (
                <li key={href}>
                  <Link
                    href={href}
                    prefetch={false}
                    aria-current={href === path ? "page" : undefined}
                  >
                    {label}
                    <Waiting count={waitingAt(href, viewer)} />
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
          <div className={styles.who}>
            <span>
              {viewer.name}, {ROLE_WORDS[viewer.role]}
            </span>
            <SignOutButton />
          </div>
        </div>
      ) : null}
      <header className={styles.head}>
        <h1 className="type-title">{heading}</h1>
        {lede ? <p>{lede}</p> : null}
      </header>
      {children}
    </Page>
  );
}

/** How much waits at a place of the bar. */
function waitingAt(href: string, { work }: AdminViewer): number {
  if (!work) return 0;
  if (href === "/admin") return work.toReview + work.givenBack;
  return href === "/admin/reports" ? work.reports : 0;
}

function Waiting({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <span className={styles.waiting}>
      {formatCount(count)}
      <span className="heard"> waiting</span>
    </span>
  );
}
