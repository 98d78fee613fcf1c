import { CONFIDENCE } from "@/domain/distributions/median-interval";
import { money } from "@/domain/evidence/money";
import {
  formatDifference,
  formatDifferenceRange,
  formatMoney,
  formatMoneyBrief,
  formatMoneyShort,
  formatPercent,
  formatPercentChange,
  formatRoughPercent,
  formatRoughPercentChange,
} from "@/domain/words/format";

/** Whatever JSON holds. */
export type Json = ReturnType<typeof JSON.parse>;

/** An amount with a sign of its currency or a unit of lakh or crore; and a percentage, which an escape of an address is not. */
const FIGURE =
  /[+−-]?\s?(?:US\$|₹|€|£)\s?\d+(?:,\d+)*(?:\.\d+)?(?:\s?(?:L|Cr|k|M)\b)?|[+−-]?\d+(?:,\d+)*(?:\.\d+)?\s?(?:L|Cr)\b|[+−-]?\d+(?:,\d+)*(?:\.\d+)?\s?%(?![0-9A-F]{2})/g;

/** Every text in a text that looks like pay or a percentage, without spaces. */
export function figuresIn(text: string): string[] {
  return [...text.matchAll(FIGURE)].map(([figure]) => plain(figure));
}

function plain(text: string): string {
  return text.replace(/[\s\u00a0\u202f]/g, "").replace(/^-/, "−");
}

/**
 * Every way in which the figures of an answer may be printed: each amount as domain/words/format.ts writes
 * it, each percentage, and whatever figure stands in a text of the answer itself.
 */
export function printable(answer: Json): Set<string> {
  return new Set(formsOf(answer, ""));
}

function formsOf(value: Json, key: string): string[] {
  if (typeof value === "string") return figuresIn(value);
  if (typeof value === "number") {
    const percent = /percent/i.test(key);
    if (!percent) return [];
    const rough = `${formatRoughPercentChange(value)}\n${formatRoughPercent(value)}`;
    return figuresIn(`${formatPercentChange(value)}\n${formatPercent(value)}\n${rough}`);
  }
  if (value === null || typeof value !== "object") return [];
  const inner = Object.entries(value).flatMap(([name, part]) => formsOf(part, name));
  return [...inner, ...amountForms(value), ...rangeForms(value)];
}

function amountForms({ amount, currencyCode }: Json): string[] {
  if (typeof amount !== "string" || typeof currencyCode !== "string") return [];
  const held = money(amount, currencyCode);
  const texts = [formatMoney(held), formatMoneyBrief(held), formatDifference(held)];
  return [...figuresIn(texts.join("\n")), plain(formatMoneyShort(held))];
}

function rangeForms({ low, high }: Json): string[] {
  if (!low?.amount || !high?.amount) return [];
  const ends = [low, high].map((end) => money(end.amount, end.currencyCode));
  const [first, last] = ends;
  return first && last ? figuresIn(formatDifferenceRange(first, last)) : [];
}

/** The figures of a page's text that the API does not give. */
export function unexplained(text: string, answer: Json): string[] {
  const allowed = printable(answer);
  return figuresIn(text).filter((figure) => figure !== OF_THE_RULE && !allowed.has(figure));
}

/** How sure an interval of a median is: a part of the rule, which every chart with intervals names. */
const OF_THE_RULE = `${CONFIDENCE * 100}%`;
