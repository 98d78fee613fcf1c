import Link from "next/link";
import form from "@/components/admin/forms/form.module.css";
import { Facts } from "@/components/ui/facts";
import { Section } from "@/components/ui/section";
import type { AccountRole } from "@/domain/permissions";
import { countOf, formatCount, formatMoment } from "@/domain/words/format";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";
import { authorWords, STATUS_WORDS } from "../views/submission-words";
import styles from "./review.module.css";
import { ReviewItem } from "./review-item";

const REVIEW_VIEW = graphql(`
  fragment ReviewView on Submission {
    id
    version
    status
    author
    updatedAt
    partedFrom
    items(first: $first, after: $after, last: $last, before: $before, search: $search) {
      totalCount
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
      nodes {
        thing
        slug
        ...ReviewItem
      }
    }
  }
`);

/** What an address of a review asks for. */
export interface ReviewAddress {
  readonly path: string;
  /** The text that is looked for; empty for all things. */
  readonly search: string;
  /** The number of the first thing of this page, counted from 1. */
  readonly first: number;
  /** Whether the things are shown open. */
  readonly isOpen: boolean;
}

/** How many things stand on a page of a review. */
export const REVIEW_PAGE_SIZE = 25;

/** Every thing of a submission with all of its fields, a page at a time, to be looked through. */
export function ReviewView({
  submission,
  role,
  address,
}: {
  submission: FragmentType<typeof REVIEW_VIEW>;
  role: AccountRole;
  address: ReviewAddress;
}) {
  const read = readFragment(REVIEW_VIEW, submission);
  const { id, version, status, author, updatedAt, partedFrom, items } = read;
  const mayGiveBack = status === "IN_REVIEW" && (role === "REVIEWER" || role === "ADMINISTRATOR");
  return (
    <>
      <Facts
        facts={[
          { name: "State", value: STATUS_WORDS[status] },
          { name: "Written by", value: authorWords(author) },
          { name: "Last changed", value: formatMoment(updatedAt) },
          ...(partedFrom
            ? [
                {
                  name: "Given back from",
                  value: <Link href={`/admin/submissions/${partedFrom}`}>what was handed in</Link>,
                },
              ]
            : []),
        ]}
      />
      <p className="type-ui">
        <Link href={`/admin/submissions/${id}`} prefetch={false}>
          What readers would be told, and what next
        </Link>
      </p>
      <Section
        id="things"
        heading="What it holds"
        layout="above"
        intro={introWords(items.totalCount, items.nodes.length, address)}
      >
        <search>
          <form className={form.form} data-layout="row" action={address.path}>
            <div className={form.field}>
              <label htmlFor="review-search">Find a title, source, place or page</label>
              <input id="review-search" type="search" name="find" defaultValue={address.search} />
            </div>
            <div className={form.actions}>
              <button className={form.button} type="submit" data-quiet={true}>
                Find
              </button>
            </div>
          </form>
        </search>
        <div className={styles.items}>
          {items.nodes.map((item) => (
            <ReviewItem
              key={`${item.thing} ${item.slug} ${version}`}
              item={item}
              seen={{ id, version }}
              mayComment={role !== "VIEWER"}
              mayGiveBack={mayGiveBack}
              isOpen={address.isOpen}
            />
          ))}
        </div>
        <nav className={styles.pages} aria-label="Pages of what it holds">
          {items.pageInfo.hasPreviousPage ? (
            <Link
              href={pageAddress(address, {
                before: items.pageInfo.startCursor,
                first: Math.max(1, address.first - REVIEW_PAGE_SIZE),
              })}
            >
              The {REVIEW_PAGE_SIZE} before
            </Link>
          ) : null}
          {items.pageInfo.hasNextPage ? (
            <Link
              href={pageAddress(address, {
                after: items.pageInfo.endCursor,
                first: address.first + items.nodes.length,
              })}
            >
              The next {REVIEW_PAGE_SIZE}
            </Link>
          ) : null}
          <Link href={pageAddress(address, { open: address.isOpen ? null : "all" })}>
            {address.isOpen ? "Close all" : "Open all of a page"}
          </Link>
        </nav>
      </Section>
    </>
  );
}

function introWords(total: number, shown: number, { search, first }: ReviewAddress): string {
  if (total === 0) return search === "" ? "Nothing yet." : `Nothing states “${search}”.`;
  const found =
    search === "" ? countOf(total, "thing") : `${countOf(total, "thing")} with “${search}”`;
  return shown === total
    ? `${found}.`
    : `${found}, ${formatCount(first)} to ${formatCount(first + shown - 1)} on this page.`;
}

/** The address of another page of the same review. */
function pageAddress(
  { path, search, isOpen }: ReviewAddress,
  asked: Readonly<Record<string, string | number | null | undefined>>,
): string {
  const all = { find: search, open: isOpen ? "all" : "", ...asked };
  const said = Object.entries(all).filter(([, value]) => value != null && value !== "");
  const query = new URLSearchParams(said.map(([name, value]) => [name, String(value)]));
  return `${path}?${query}#things`;
}
