import type { Builder, EnumTypes } from "./builder";

/** One enumeration. Each value is described; the compiler sees to it that none is left out. */
export function defineEnum<Name extends keyof EnumTypes & string>(
  builder: Builder,
  name: Name,
  description: string,
  values: Readonly<Record<EnumTypes[Name], string>>,
): void {
  const described = Object.entries<string>(values).map(
    ([value, meaning]) => [value, { value, description: meaning }] as const,
  );
  // Pothos would read an enumeration of its own out of a name that is a parameter.
  builder.enumType<string, Record<string, { value: string; description: string }>>(name, {
    description,
    values: Object.fromEntries(described),
  });
}
