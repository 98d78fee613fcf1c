import { Refusal } from "@/domain/refusal";
import type { Database } from "@/prisma/client";
import { publish } from "@/prisma/publish";
import type { ContentOf } from "@/prisma/things";
import { editionRow, salaryRow, sourceRow } from "../graphql/rows";
import { testDatabase } from "../support/database";

let database: Database;
beforeAll(async () => {
  database = await testDatabase();
  await put({ source: [sourceRow("series"), sourceRow("other")] });
  await put({ edition: [editionRow("file", "series", "2023-05-14")] });
});

type Put = { [T in keyof ContentOf]?: ContentOf[T][] };
const by = { actor: "test", reason: "Fixture." };
const put = (things: Put) => publish(database, { put: things }, by);
const computed = { origin: "COMPUTED", asPrinted: null } as const;

describe("the database refuses", () => {
  it.each<[string, Put, RegExp]>([
    [
      "an edition of no source",
      { edition: [editionRow("b", "none", "2024-01-01")] },
      /edition b names source .+none.+, which does not exist/,
    ],
    [
      "a salary of an edition of another source",
      { salary: [salaryRow("other", "data-scientist", "1", { editionId: "file" })] },
      /names edition .+file.+ of source .+other.+, which does not exist/,
    ],
    [
      "a computed salary that is printed",
      { salary: [salaryRow("series", "data-scientist", "1", { origin: "COMPUTED" })] },
      /salary_computed_is_not_printed/,
    ],
    [
      "a printed salary without what is printed",
      { salary: [salaryRow("series", "data-scientist", "1", { asPrinted: null })] },
      /salary_computed_is_not_printed/,
    ],
    [
      "the same observation twice in one edition",
      {
        salary: ["one", "two"].map((id) =>
          salaryRow("series", "data-scientist", "1", { ...computed, id, editionId: "file" }),
        ),
      },
      /salary_one_current_observation/,
    ],
    [
      "losses that are no list",
      { edition: [editionRow("c", "series", "2024-01-01", { losses: {} })] },
      /edition_losses_are_a_list/,
    ],
  ])("%s", async (_what, things, words) => {
    await expect(put(things)).rejects.toThrow(words);
  });

  it.each(["UPDATE edition SET name = 'x'", "DELETE FROM edition", "TRUNCATE edition"])(
    "%s",
    async (statement) => {
      await expect(database.models.$executeRawUnsafe(statement)).rejects.toThrow(
        /cannot be edited|never edited or deleted/,
      );
    },
  );
});

it("keeps versions of an edition", async () => {
  // Keys in an order in which PostgreSQL does not keep them.
  const losses = [{ titleIds: null, note: "n", countries: ["IN"], kind: "REMOVED", caution: "c" }];
  const file = (day: string) =>
    put({ edition: [editionRow("versions", "series", day, { losses })] });
  await file("2023-05-14");
  expect(await file("2023-05-14")).toMatchObject({ revision: null });
  await file("2023-05-15");
  const rows = await database.models.edition.findMany({
    where: { id: "versions" },
    orderBy: { version: "asc" },
  });
  expect(rows.map(({ version, supersededIn }) => [version, supersededIn !== null])).toEqual([
    [1, true],
    [2, false],
  ]);
});

it("gives no two that stand, a source and an edition, the same slug", async () => {
  const shared = /would stand for a source and for an edition/;
  await expect(put({ source: [sourceRow("file")] })).rejects.toThrow(shared);
  await expect(put({ edition: [editionRow("other", "series", "2024-01-01")] })).rejects.toThrow(
    Refusal,
  );
  await expect(
    put({
      source: [sourceRow("twice")],
      edition: [editionRow("twice", "series", "2024-01-01")],
    }),
  ).rejects.toThrow(shared);
  // A source that is withdrawn makes room for an edition.
  const moved = await publish(
    database,
    {
      put: { edition: [editionRow("other", "series", "2024-01-01")] },
      withdraw: { source: ["other"] },
    },
    by,
  );
  expect(moved.added).toEqual(["other"]);
});
