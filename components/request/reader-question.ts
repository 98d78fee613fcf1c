import { filterParameters } from "@/components/ui/filter";
import type { View } from "@/components/ui/view";

/** What the reader has asked for besides the page itself: it goes along with every link. */
export interface ReaderQuestion {
  /** ISO instant; null for now. */
  readonly asOf: string | null;
  /** The choices of country, source, currency and so on; null where the page knows none. */
  readonly view: View | null;
}

/** The parameters that keep a question in an address, those of the usual view left out. */
export function questionParameters({
  view,
  asOf,
}: ReaderQuestion): [name: string, value: string][] {
  const { currency = null, prices = null, hours = null } = view ?? {};
  const choices = Object.entries({ currency, prices, hours, asOf });
  return [
    ...(view ? filterParameters(view.filter) : []),
    ...choices.flatMap(([name, value]): [string, string][] =>
      value === null ? [] : [[name, String(value)]],
    ),
  ];
}

/** An address of this site that keeps a question. What the address itself says stays as it is. */
export function withQuestion(href: string, question: ReaderQuestion): string {
  const [address = "", fragment] = href.split("#");
  const [, search = ""] = address.split("?");
  const own = new URLSearchParams(search);
  const kept = new URLSearchParams(questionParameters(question).filter(([name]) => !own.has(name)));
  const joint = kept.size === 0 ? "" : address.includes("?") ? "&" : "?";
  return `${address}${joint}${kept}${fragment === undefined ? "" : `#${fragment}`}`;
}
