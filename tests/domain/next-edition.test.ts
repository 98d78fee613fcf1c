import { expectedEditions } from "@/domain/curation/next-edition";
import type { Edition, Source } from "@/domain/evidence/evidence";

function source(id: string, publishedOn: string | null, more: Partial<Source> = {}): Source {
  return { id, publisherId: "press", name: id, method: "SURVEY", publishedOn, ...more } as Source;
}

const edition = (sourceId: string, publishedOn: string) => ({ sourceId, publishedOn }) as Edition;

it.each<[string, Source[], Edition[], object[]]>([
  [
    "takes a year where one edition is held",
    [source("survey", "2025-03-01")],
    [],
    [
      {
        sourceId: "survey",
        lastOn: "2025-03-01",
        expectedOn: "2026-03-01",
        days: 365,
        isOwnInterval: false,
      },
    ],
  ],
  [
    "takes the middle of the days between its editions",
    [source("survey", "2024-01-01")],
    [
      edition("survey", "2024-04-01"),
      edition("survey", "2024-07-01"),
      edition("survey", "2025-07-01"),
    ],
    [
      {
        sourceId: "survey",
        lastOn: "2025-07-01",
        expectedOn: "2025-09-30",
        days: 91,
        isOwnInterval: true,
      },
    ],
  ],
  [
    "takes sources of one publisher that differ by the year for one series",
    [
      source("a", "2024-05-01", { name: "Pay survey 2024" }),
      source("b", "2025-05-01", { name: "Pay survey 2025" }),
    ],
    [],
    [
      {
        sourceId: "b",
        lastOn: "2025-05-01",
        expectedOn: "2026-05-01",
        days: 365,
        isOwnInterval: true,
      },
    ],
  ],
  [
    "takes no correction of the same week for an edition",
    [source("survey", "2025-03-01")],
    [edition("survey", "2025-03-04")],
    [
      {
        sourceId: "survey",
        lastOn: "2025-03-04",
        expectedOn: "2026-03-04",
        days: 365,
        isOwnInterval: false,
      },
    ],
  ],
  [
    "leaves out articles and what states no day",
    [source("article", "2020-01-01", { method: "EDITORIAL" }), source("undated", null)],
    [],
    [],
  ],
])("%s", (_name, sources, editions, expected) => {
  expect(expectedEditions(sources, editions)).toEqual(expected);
});

it("tells the earliest first", () => {
  const sources = [source("late", "2025-06-01"), source("early", "2023-06-01")];
  expect(expectedEditions(sources, []).map(({ sourceId }) => sourceId)).toEqual(["early", "late"]);
});
