import {
  type DocumentNode,
  type FieldNode,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";
import { groupBy } from "@/domain/text/group";

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
