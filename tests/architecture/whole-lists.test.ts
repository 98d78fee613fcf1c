import {
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  parse,
  type SelectionNode,
  visit,
} from "graphql";
import { sourceFiles } from "./source-files";

const documents = sourceFiles("app", "components").flatMap(({ path, text }) =>
  [...text.matchAll(/graphql\(`([^`]*)`\)/g)].map(([, source = ""]) => ({
    path,
    document: parse(source),
  })),
);
const fragments = new Map(
  documents
    .flatMap(({ document }) => document.definitions)
    .filter((node): node is FragmentDefinitionNode => node.kind === Kind.FRAGMENT_DEFINITION)
    .map((node) => [node.name.value, node]),
);

/** The names of what is asked of a list: of its pages, and how long it is. */
function namesIn(selections: readonly SelectionNode[]): string[] {
  return selections.flatMap((node) => {
    if (node.kind === Kind.FIELD) {
      const inside = node.name.value === "pageInfo" ? (node.selectionSet?.selections ?? []) : [];
      return [node.name.value, ...namesIn(inside)];
    }
    if (node.kind === Kind.INLINE_FRAGMENT) return namesIn(node.selectionSet.selections);
    return namesIn(fragments.get(node.name.value)?.selectionSet.selections ?? []);
  });
}

/** Whether a document that asks for a page of a list can tell that there is more. */
function canGoOn(field: FieldNode): boolean {
  const names = namesIn(field.selectionSet?.selections ?? []);
  return (
    names.includes("totalCount") || (names.includes("hasNextPage") && names.includes("endCursor"))
  );
}

it("every list that pages show asks for its next page, or for how long it is", () => {
  expect(documents.length).toBeGreaterThan(80);
  const asked: string[] = [];
  const cut: string[] = [];
  for (const { path, document } of documents) {
    visit(document, {
      Field(node) {
        if (!node.arguments?.some(({ name }) => name.value === "first")) return;
        asked.push(path);
        if (!canGoOn(node)) cut.push(`${path}: ${node.name.value}`);
      },
    });
  }
  expect(asked.length).toBeGreaterThan(20);
  expect(cut).toEqual([]);
});
