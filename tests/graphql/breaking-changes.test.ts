import { readFileSync } from "node:fs";
import { buildSchema, findBreakingChanges } from "graphql";

const schemaIn = (file: string) => buildSchema(readFileSync(file, "utf8"));
const CHANGELOG = readFileSync("CHANGELOG.md", "utf8");

/** Breaking changes between two schemas that a changelog does not name in the words of graphql-js. */
function unnamed(before: string, after: ReturnType<typeof schemaIn>, changelog: string): string[] {
  return findBreakingChanges(schemaIn(before), after)
    .map(({ description }) => description)
    .filter((description) => !changelog.includes(description));
}

/** graphql/released.graphql is the schema as clients know it; copy schema.graphql there to release. */
const RELEASED = "graphql/released.graphql";

it("names every change in CHANGELOG.md that breaks what clients of the released schema ask", () => {
  expect(unnamed(RELEASED, schemaIn("graphql/schema.graphql"), CHANGELOG)).toEqual([]);
});

it("notices a field that is gone, unless the changelog says so", () => {
  const text = readFileSync(RELEASED, "utf8").replace(
    "  aliases: [String!]!",
    "  names: [String!]!",
  );
  const broken = buildSchema(text);
  expect(unnamed(RELEASED, broken, "")).toEqual(["CareerTitle.aliases was removed."]);
  expect(unnamed(RELEASED, broken, "- CareerTitle.aliases was removed.")).toEqual([]);
});
