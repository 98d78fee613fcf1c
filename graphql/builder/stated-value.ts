import type { Builder } from "./builder";

/** One value of what is kept as a whole, and the way to it. */
export interface StatedValue {
  readonly field: string;
  readonly value: string;
}

declare module "./builder" {
  interface ObjectTypes {
    StatedValue: StatedValue;
  }
}

export function defineStatedValue(builder: Builder): void {
  builder.objectType("StatedValue", {
    description: "One value of a thing that is kept as a whole, as text.",
    fields: (t) => ({
      field: t.exposeString("field", {
        description:
          'The name of the field, with dots before nested ones and places of lists: "sourceId", "losses.0.note".',
      }),
      value: t.exposeString("value", {
        description: "The value as text: decimals and numbers as they are written, true or false.",
      }),
    }),
  });
}

/** All that a thing states, in its own order; what is null is left out. */
export function statedValues(thing: unknown, field = ""): StatedValue[] {
  if (thing === null || thing === undefined) return [];
  if (typeof thing !== "object") return [{ field, value: String(thing) }];
  return Object.entries(thing).flatMap(([name, value]) =>
    statedValues(value, field === "" ? name : `${field}.${name}`),
  );
}
