import { FIELD_WORDS } from "./field-words";

/** A value of a thing, and the way to it. */
interface StatedValue {
  readonly field: string;
  readonly value: string;
}

/** All that a thing states, by the way to each value; what it leaves open is not there. */
export type Stated = ReadonlyMap<string, string>;

/** A thing of a draft that is changed, or one that is held and is to be. */
export interface EditedThing {
  readonly slug: string;
  /** What the form begins with: what the draft states, else what stands. */
  readonly states: Stated;
  /** What readers see now; null where nothing of that slug was ever published. */
  readonly stands: Stated | null;
  /** The version that the change builds on; null for what is new. */
  readonly seenVersion: number | null;
  /** Why an amount that looks like a slip is right. */
  readonly slipReason: string | null;
  readonly isDrafted: boolean;
}

/** A thing for its form, with what the form of its kind needs besides. */
export type ThingToEdit =
  | { readonly kind: "SALARY" | "CAREER_TITLE"; readonly thing: EditedThing }
  | { readonly kind: "SOURCE"; readonly thing: EditedThing; readonly publisher: EditedThing | null }
  | {
      readonly kind: "CAREER_STEP";
      readonly thing: EditedThing;
      /** What it rests on, as far as the form is filled with that. */
      readonly support: { readonly slug: string; readonly states: Stated } | null;
    };

/** What the API tells of a thing, by the way to each value. */
export function statedOf(values: readonly StatedValue[]): Stated {
  return new Map(values.map(({ field, value }) => [field, value]));
}

/** The texts of a list, in its order. */
export function listOf(stated: Stated, field: string): string[] {
  return [...stated].flatMap(([name, value]) => (name.startsWith(`${field}.`) ? [value] : []));
}

/** What a change of a thing is about, field by field: what stands, and what is to. */
export interface ChangedField {
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

/** The fields in which a thing of a draft differs from what stands, in words; none for what is new. */
export function changedFields(
  stands: readonly StatedValue[] | null,
  states: readonly StatedValue[],
): ChangedField[] {
  if (stands === null || states.length === 0) return [];
  const [before, after] = [statedOf(stands), statedOf(states)];
  const fields = [...new Set([...after.keys(), ...before.keys()])];
  return fields.flatMap((name) => {
    const [then, now] = [before.get(name) ?? "", after.get(name) ?? ""];
    if (then === now) return [];
    const [head = name] = name.split(".");
    return [{ field: FIELD_WORDS[head] ?? head, before: then, after: now }];
  });
}
