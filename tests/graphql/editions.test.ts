import { publish } from "@/prisma/publish";
import { type Api, testApi } from "./api";
import { editionRow, salaryRow, sourceRow } from "./rows";

const LOSS = {
  kind: "REMOVED",
  note: "Rows were deleted.",
  caution: "low pay was deleted",
  countries: ["IN"],
  titleIds: null,
};
const BREAK = { year: 2022, note: "Answers before, adverts after." };
const OF_2023 = { editionId: "fixture-2023", origin: "COMPUTED", asPrinted: null } as const;

let api: Api;
beforeAll(async () => {
  const opened = await testApi();
  api = opened;
  await publish(
    opened.database,
    {
      put: {
        source: [sourceRow("fixture-series")],
        edition: [
          editionRow("fixture-2023", "fixture-series", "2023-05-14"),
          editionRow("fixture-2024", "fixture-series", "2024-12-15", {
            losses: [LOSS],
            breaks: [BREAK],
          }),
        ],
        salary: [
          salaryRow("fixture-series", "data-scientist", "1500000", OF_2023),
          // The same observation in another edition is another salary.
          salaryRow("fixture-series", "data-scientist", "1600000", {
            ...OF_2023,
            id: "fixture-later",
            editionId: "fixture-2024",
          }),
        ],
      },
    },
    { actor: "test", reason: "Two editions." },
  );
});

it("lists the editions of a source, the newest first, with all that is known of them", async () => {
  const { source } = await api.data(`{ source(slug: "fixture-series") { salaryCount editions {
    slug name publishedOn salaryCount source { slug } recordSet { kind } status version
    losses { kind note caution countries titles } breaks { year note } } } }`);
  const common = {
    salaryCount: 1,
    source: { slug: "fixture-series" },
    recordSet: null,
    status: "PUBLISHED",
    version: 1,
  };
  expect(source).toEqual({
    salaryCount: 2,
    editions: [
      {
        ...common,
        slug: "fixture-2024",
        name: "fixture of 2024-12-15",
        publishedOn: "2024-12-15",
        losses: [
          {
            kind: "REMOVED",
            note: "Rows were deleted.",
            caution: "low pay was deleted",
            countries: ["IN"],
            titles: [],
          },
        ],
        breaks: [BREAK],
      },
      {
        ...common,
        slug: "fixture-2023",
        name: "fixture of 2023-05-14",
        publishedOn: "2023-05-14",
        losses: [],
        breaks: [],
      },
    ],
  });
});

it("says of a salary which edition it is of, and that nobody prints it", async () => {
  const { salary, printed } = await api.data(`{
    salary(slug: "fixture-series-data-scientist") { origin asPrinted edition { slug } }
    printed: salary(slug: "guide-glassdoor-data-scientist") { origin asPrinted edition { slug } } }`);
  expect(salary).toEqual({
    origin: "COMPUTED",
    asPrinted: null,
    edition: { slug: "fixture-2023" },
  });
  expect(printed).toEqual({ origin: "INFERRED", asPrinted: "INR 12L", edition: null });
});

it("finds an edition by its slug, as of a moment, and none of another", async () => {
  const { latestRevision } = await api.data("{ latestRevision { at } }");
  const before = new Date(new Date(latestRevision.at).getTime() - 1).toISOString();
  const { edition, none, earlier } = await api.data(`{
    edition(slug: "fixture-2024") { name }
    none: edition(slug: "fixture-series") { name }
    earlier: edition(slug: "fixture-2024", asOf: "${before}") { name } }`);
  expect(edition).toEqual({ name: "fixture of 2024-12-15" });
  expect([none, earlier]).toEqual([null, null]);
});

it("takes the slug of an edition in a filter of sources", async () => {
  const pay = (part: string) =>
    api.data(
      `{ careerTitle(slug: "data-scientist") { pay(where: { ${part}: ["fixture-2024"] }) { missing { reason } } } }`,
    );
  await expect(pay("sources")).resolves.toBeDefined();
  await expect(pay("excludeSources")).resolves.toBeDefined();
});

it("names editions among what a revision changed", async () => {
  const { revisions } = await api.data(
    "{ revisions(first: 1) { edges { node { changes(first: 50) { edges { node { kind thing slug name } } } } } } }",
  );
  const changes = revisions.edges[0].node.changes.edges.map(({ node }: { node: unknown }) => node);
  expect(changes).toContainEqual({
    kind: "ADDED",
    thing: "EDITION",
    slug: "fixture-2023",
    name: "Fixture fixture-series, fixture of 2023-05-14",
  });
  expect(changes).toContainEqual({
    kind: "ADDED",
    thing: "SALARY",
    slug: "fixture-later",
    name: "Data Scientist, Fixture fixture-series, fixture of 2024-12-15",
  });
});
