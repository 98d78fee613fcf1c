import { PURCHASING_POWER } from "@/domain/question/offered";

/** What an address can choose, by the names of its parameters, in their order; empty for what it leaves out. */
export type Choices = Readonly<Record<string, string>>;

/** What a choice takes back of the others. */
export interface ChoiceRules {
  /** The parameters that let evidence through, or not. */
  readonly filters: readonly string[];
  /** Of a parameter the values that nothing is held for together with the other filters. */
  readonly alone: Readonly<Record<string, readonly string[]>>;
}

/**
 * The choices with one of them made anew. What is held without the other filters alone takes them
 * back, and international dollars and a currency take back each other.
 */
export function withChoice(
  choices: Choices,
  name: string,
  value: string,
  { filters, alone }: ChoiceRules,
): Choices {
  const isAlone = alone[name]?.includes(value) ?? false;
  const isTakenBack = (other: string): boolean =>
    (isAlone && filters.includes(other)) ||
    (other === "currency" && name === "prices" && value === PURCHASING_POWER) ||
    (other === "prices" && name === "currency" && choices.prices === PURCHASING_POWER);
  return Object.fromEntries(
    Object.entries(choices).map(([other, kept]) => {
      if (other === name) return [name, value];
      return [other, isTakenBack(other) ? "" : kept];
    }),
  );
}

/** The address of a page with choices, and with its `own` parameters. */
export function choiceAddress(
  action: string,
  own: readonly (readonly [string, string])[],
  choices: Choices,
): string {
  const pairs = [...own, ...Object.entries(choices)].filter(([, value]) => value.trim() !== "");
  const search = pairs.map(([name, value]) => `${name}=${encodeURIComponent(value.trim())}`);
  return pairs.length === 0 ? action : `${action}?${search.join("&").replaceAll("%2C", ",")}`;
}
