import { questionParameters } from "./address";
import type { AskedQuestion } from "./schema";

/** What the reader has asked for besides the page itself: it goes along with every link. */
export interface ReaderQuestion {
  /** ISO instant; null for now. */
  readonly asOf: string | null;
  /** The choices of country, source, currency and so on; null where the page knows none. */
  readonly question: AskedQuestion | null;
  /** The country that nobody chose, which is left out; null or absent where every country is written. */
  readonly unwritten?: string | null;
}

/** The parameters that keep a question in an address. */
export function readerParameters({
  question,
  asOf,
  unwritten,
}: ReaderQuestion): [name: string, value: string][] {
  return [
    ...(question === null ? [] : questionParameters(question, unwritten ?? null)),
    ...(asOf === null ? [] : [["asOf", asOf] satisfies [string, string]]),
  ];
}

/** The titles that an address of this site names, by slug. */
export function titlesInAddress(href: string): string[] {
  const [path = "", search = ""] = href.split("#")[0]?.split("?") ?? [];
  const [, kind, ...slugs] = path.split("/");
  if (kind === "titles" || kind === "steps") return slugs;
  return new URLSearchParams(search).get("titles")?.split(",") ?? [];
}

/** An address of this site that keeps a question. What the address itself says stays as it is. */
export function withQuestion(href: string, question: ReaderQuestion): string {
  const [address = "", fragment] = href.split("#");
  const [, search = ""] = address.split("?");
  const own = new URLSearchParams(search);
  const kept = new URLSearchParams(readerParameters(question).filter(([name]) => !own.has(name)));
  const joint = kept.size === 0 ? "" : address.includes("?") ? "&" : "?";
  return `${address}${joint}${kept}${fragment === undefined ? "" : `#${fragment}`}`;
}
