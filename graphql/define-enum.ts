import type { Builder } from "./builder";

/** One enumeration. Each value is described; the compiler sees to it that none is left out. */
export function defineEnum<Value extends string>(
  builder: Builder,
  name: string,
  description: string,
  values: Readonly<Record<Value, string>>,
): void {
  const described = Object.entries<string>(values).map(([value, meaning]) => [
    value,
    { value, description: meaning },
  ]);
  builder.enumType(name, { description, values: Object.fromEntries(described) });
}
