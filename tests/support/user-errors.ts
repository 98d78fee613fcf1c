import { type FieldNode, Kind, parse, print } from "graphql";

/** Why something was refused, told as an error of the answer or by the mutation itself. */
export interface Refused {
  readonly code: string;
  readonly message: string;
  /** The input that it is about, with dots. */
  readonly argument?: string;
  readonly [fact: string]: unknown;
}

const USER_ERRORS = parse(`{ userErrors {
  code message path suggestions slug thing id missing status current seen things allowed } }`);

/** A document that asks each of its mutations what it did not take, besides what it asks itself. */
export function withUserErrors(document: string): string {
  if (!document.includes("mutation") || document.includes("userErrors")) return document;
  const [asked] = USER_ERRORS.definitions;
  const added = asked?.kind === Kind.OPERATION_DEFINITION ? asked.selectionSet.selections : [];
  const asking = (field: FieldNode): FieldNode =>
    field.selectionSet
      ? {
          ...field,
          selectionSet: {
            ...field.selectionSet,
            selections: [...field.selectionSet.selections, ...added],
          },
        }
      : field;
  try {
    const parsed = parse(document);
    const definitions = parsed.definitions.map((definition) => {
      if (definition.kind !== Kind.OPERATION_DEFINITION) return definition;
      if (definition.operation !== "mutation") return definition;
      const { selectionSet } = definition;
      const selections = selectionSet.selections.map((selection) =>
        selection.kind === Kind.FIELD ? asking(selection) : selection,
      );
      return { ...definition, selectionSet: { ...selectionSet, selections } };
    });
    return print({ ...parsed, definitions });
  } catch {
    // What is no document is sent as it is.
    return document;
  }
}

type Json = ReturnType<typeof JSON.parse>;

/** All that an answer refuses: its errors, and what its mutations did not take. */
export function refusedIn({ data, errors }: { data?: Json; errors?: Json[] }): Refused[] {
  const ofErrors = (errors ?? []).map(({ message, extensions }) => ({ message, ...extensions }));
  const ofMutations = Object.values(data ?? {}).flatMap((payload: Json) =>
    (payload?.userErrors ?? []).map(toldAlike),
  );
  return [...ofErrors, ...ofMutations];
}

/** In the words of an error's extensions, without what it does not say. */
function toldAlike({ path, ...error }: Json): Refused {
  const facts = Object.entries(error).filter(([, fact]) => fact !== null);
  const argument = path.length > 0 ? { argument: path.slice(1).join(".") } : {};
  return { ...(Object.fromEntries(facts) as Json), ...argument };
}
