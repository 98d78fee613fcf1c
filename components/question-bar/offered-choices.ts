import type { HeldChoice } from "@/components/request/held-choices";
import type { ChoiceGroup, ChoiceOption } from "./choice-fields";

/** What a menu offers of what is held. */
export interface OfferedHeld {
  /** What can be chosen whatever is held. */
  readonly always: readonly ChoiceOption[];
  /** What is chosen, as an address writes it, with its name: it stands in the menu though nothing is held for it. */
  readonly chosen: ChoiceOption;
  /** What the reader's other choices let through. */
  readonly held: readonly HeldChoice[];
  /** What is held without them. */
  readonly otherwise: readonly HeldChoice[];
}

/** The groups of a menu: only what leads somewhere, each with how much it holds, and what is chosen. */
export function offeredGroups({ always, chosen, held, otherwise }: OfferedHeld): ChoiceGroup[] {
  const alone = heldAlone(held, otherwise);
  const isKnown = [...always, ...held, ...alone].some(({ value }) => value === chosen.value);
  const first = isKnown ? always : [...always, { ...chosen, words: `${chosen.name}, no figure` }];
  const groups = [
    { heading: "", options: first },
    { heading: alone.length > 0 ? "For this view" : "", options: held.map(optionOf) },
    { heading: "Held here, without your other choices", options: alone.map(optionOf) },
  ];
  return groups.filter(({ options }) => options.length > 0);
}

/** What is held without the other choices alone. */
export function heldAlone(
  held: readonly HeldChoice[],
  otherwise: readonly HeldChoice[],
): HeldChoice[] {
  const values = new Set(held.map(({ value }) => value));
  return otherwise.filter(({ value }) => !values.has(value));
}

function optionOf({ value, name, held }: HeldChoice): ChoiceOption {
  return { value, name, words: `${name}, ${held}` };
}
