import { processParts } from "@/http/process-parts";
import { type PageTable, tableAddress } from "./page-table";

/** The forms that programs read, with the type by which each is known. */
const ALTERNATES = [
  ["csv", "text/csv"],
  ["json", "application/json"],
  ["md", "text/markdown"],
] as const;

/** The files of the question that a page answers, for programs: in the head of the page and in its header Link. */
export function AlternateLinks({ tables }: { tables: readonly PageTable[] }) {
  const links = tables.flatMap((table) =>
    ALTERNATES.map(([form, type]) => ({
      type,
      href: tableAddress(table, form),
      title: table.label,
    })),
  );
  const answer = processParts()?.pageStatus.getStore();
  // Titles stay in the page: a header is written in ASCII.
  answer?.links.push(
    ...links.map(({ href, type }) => `<${href}>; rel="alternate"; type="${type}"`),
  );
  return links.map((link) => <link key={link.href} rel="alternate" {...link} />);
}
