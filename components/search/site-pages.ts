import { API_PARTS } from "@/components/docs/api-guide";
import { DATA_PARTS } from "@/components/docs/data-guide";
import { GUIDE_PARTS } from "@/components/guide/guide-view";
import { METHOD_PARTS } from "@/components/method/method-view";
import type { SearchResult } from "@/components/search-box/search-result";
import { type Named, nameIndex } from "@/domain/search/name-index";

interface SitePage {
  readonly href: string;
  readonly names: readonly [string, ...string[]];
  readonly says: string;
  readonly parts?: readonly { readonly id: string; readonly label: string }[];
}

/** The pages of the site that are of no one title, source or country, with other words for them. */
const PAGES: readonly SitePage[] = [
  {
    href: "/",
    names: ["The path", "Home", "Staircase", "Progression"],
    says: "what each next step pays, source by source",
  },
  {
    href: "/titles",
    names: ["Titles", "All titles", "Index of titles"],
    says: "every title, with where its pay is known",
  },
  {
    href: "/map",
    names: ["Map", "Map of titles", "Career ladders", "Routes"],
    says: "who may follow whom, and who says so",
  },
  { href: "/compare", names: ["Compare", "Compare titles"], says: "titles side by side" },
  { href: "/sources", names: ["Sources", "Publishers"], says: "who says so, and how they know" },
  {
    href: "/guide",
    names: ["Guide", "Skills and duties"],
    says: "what a machine-learning engineer does",
    parts: GUIDE_PARTS,
  },
  {
    href: "/method",
    names: ["Method", "Rules of evidence"],
    says: "how figures are graded, compared and left apart",
    parts: METHOD_PARTS,
  },
  {
    href: "/data",
    names: ["Data", "Downloads", "CSV and JSON", "Archives"],
    says: "every figure as a file",
    parts: DATA_PARTS,
  },
  {
    href: "/changes",
    names: ["Changes", "Log of changes", "Feeds"],
    says: "what changed, and why",
  },
  {
    href: "/docs/api",
    names: ["API", "GraphQL", "Documentation of the API"],
    says: "ask for the figures yourself",
    parts: API_PARTS,
  },
  { href: "/graphql", names: ["Editor of GraphQL", "GraphiQL"], says: "try a question" },
];

/** The pages and their parts, by their names. */
export const SITE_PAGES = nameIndex<SearchResult>(
  PAGES.flatMap(({ href, names, says, parts = [] }): Named<SearchResult>[] => [
    { key: href, names, found: { href, name: names[0], kind: "page", held: says } },
    ...parts.map(({ id, label }) => {
      const part = `${href}#${id}`;
      const found = { href: part, name: label, kind: `part of ${names[0]}`, held: "" };
      return { key: part, names: [label], found };
    }),
  ]),
);
