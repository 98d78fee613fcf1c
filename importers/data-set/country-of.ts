import { countryNamed } from "@/domain/words/country-names";

const known = new Map<string, string | null>();

/** The ISO 3166-1 alpha-2 code of a country by its English name; null where it names none. Asked for each row of a file, so that answers are kept. */
export function countryOf(name: string): string | null {
  const held = known.get(name);
  if (held !== undefined) return held;
  const found = countryNamed(name);
  if (known.size < 1_000) known.set(name, found);
  return found;
}
