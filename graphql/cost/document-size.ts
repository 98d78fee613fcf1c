import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from "graphql";
import { groupBy } from "@/domain/text/lists";
import type { LimitName } from "./limits";

/** How large a document is, in the measures of the limits. For several operations, the largest counts. */
export type DocumentSize = Readonly<
  Record<
    Exclude<
      LimitName,
      | "characters"
      | "tokens"
      | "operations"
      | "fragments"
      | "levels of brackets"
      | "repetitions of one field"
    >,
    number
  >
>;

/** What a selection set comes to once its fragments are put in place. */
interface Extent {
  readonly fields: number;
  readonly depth: number;
  readonly introspection: number;
}

const NOTHING: Extent = { fields: 0, depth: 0, introspection: 0 };

/** Measures without expanding: each fragment is measured once, so that nested spreads cost nothing. */
export function measureDocument(document: DocumentNode): DocumentSize {
  const measure = createMeasure(document);
  const operations = document.definitions.filter(
    (definition): definition is OperationDefinitionNode =>
      definition.kind === Kind.OPERATION_DEFINITION,
  );
  const extents = operations.map((operation) => measure.extent(operation.selectionSet));
  return {
    ...countNodes(document),
    variables: most(operations.map(({ variableDefinitions }) => variableDefinitions?.length ?? 0)),
    "root fields": most(operations.map((operation) => measure.rootFields(operation.selectionSet))),
    "levels of fields": most(extents.map((extent) => extent.depth)),
    "levels of introspection": most(extents.map((extent) => extent.introspection)),
    "fields after expansion": most(extents.map((extent) => extent.fields)),
  };
}

function most(numbers: readonly number[]): number {
  return Math.max(0, ...numbers);
}

function countNodes(document: DocumentNode): { aliases: number; directives: number } {
  let aliases = 0;
  let directives = 0;
  visit(document, {
    Field(field) {
      if (field.alias) aliases += 1;
    },
    Directive() {
      directives += 1;
    },
  });
  return { aliases, directives };
}

function createMeasure(document: DocumentNode) {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION)
      fragments.set(definition.name.value, definition);
  }
  const extents = new Map<string, Extent>();
  const roots = new Map<string, number>();

  /** A fragment's measure, taken once. One that is inside itself counts as empty: validation refuses it. */
  function ofFragment<T>(
    measured: Map<string, T>,
    empty: T,
    name: string,
    take: (set: SelectionSetNode) => T,
  ): T {
    const known = measured.get(name);
    if (known !== undefined) return known;
    measured.set(name, empty);
    const fragment = fragments.get(name);
    const taken = fragment ? take(fragment.selectionSet) : empty;
    measured.set(name, taken);
    return taken;
  }

  function extentOf(selection: SelectionNode): Extent {
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      return ofFragment(extents, NOTHING, selection.name.value, extent);
    }
    if (selection.kind === Kind.INLINE_FRAGMENT) return extent(selection.selectionSet);
    const inner = selection.selectionSet ? extent(selection.selectionSet) : NOTHING;
    const introspects = selection.name.value === "__schema" || selection.name.value === "__type";
    const fields = inner.fields + 1;
    if (introspects) return { fields, depth: 1, introspection: inner.depth + 1 };
    return {
      fields,
      depth: inner.depth + 1,
      introspection: inner.introspection > 0 ? inner.introspection + 1 : 0,
    };
  }

  function extent({ selections }: SelectionSetNode): Extent {
    const parts = selections.map(extentOf);
    return {
      fields: parts.reduce((sum, part) => sum + part.fields, 0),
      depth: most(parts.map((part) => part.depth)),
      introspection: most(parts.map((part) => part.introspection)),
    };
  }

  function rootFields({ selections }: SelectionSetNode): number {
    const counts = selections.map((selection) => {
      if (selection.kind === Kind.FIELD) return 1;
      if (selection.kind === Kind.INLINE_FRAGMENT) return rootFields(selection.selectionSet);
      return ofFragment(roots, 0, selection.name.value, rootFields);
    });
    return counts.reduce((sum, count) => sum + count, 0);
  }

  return { extent, rootFields };
}

/** Selection sets that end up in one place of the answer, and the fragments that led there. */
interface Place {
  readonly sets: readonly SelectionSetNode[];
  readonly within: ReadonlySet<string>;
}

/**
 * How often the most repeated field is asked for in one place of the answer. Only for documents
 * whose fields after expansion are few.
 */
export function countRepetitions(document: DocumentNode): number {
  const fragments = new Map<string, SelectionSetNode>();
  const places: Place[] = [];
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) {
      fragments.set(definition.name.value, definition.selectionSet);
    } else if (definition.kind === Kind.OPERATION_DEFINITION) {
      places.push({ sets: [definition.selectionSet], within: new Set() });
    }
  }
  let most = 0;
  for (const place of places) {
    const { fields, within } = fieldsAt(place, fragments);
    const byKey = groupBy(fields, (field) => field.alias?.value ?? field.name.value);
    for (const same of byKey.values()) {
      most = Math.max(most, same.length);
      const sets = same.flatMap((field) => field.selectionSet ?? []);
      if (sets.length > 0) places.push({ sets, within });
    }
  }
  return most;
}

/** The fields of a place, each fragment put in once. A fragment that is inside itself is left out. */
function fieldsAt(
  { sets, within }: Place,
  fragments: ReadonlyMap<string, SelectionSetNode>,
): { fields: FieldNode[]; within: ReadonlySet<string> } {
  const fields: FieldNode[] = [];
  const spread = new Set(within);
  const open = [...sets];
  const take = (selection: SelectionNode): void => {
    if (selection.kind === Kind.FIELD) fields.push(selection);
    else if (selection.kind === Kind.INLINE_FRAGMENT) open.push(selection.selectionSet);
    else if (!spread.has(selection.name.value)) {
      spread.add(selection.name.value);
      const fragment = fragments.get(selection.name.value);
      if (fragment) open.push(fragment);
    }
  };
  // What is opened on the way is taken on the way too.
  for (const { selections } of open) for (const selection of selections) take(selection);
  return { fields, within: spread };
}
