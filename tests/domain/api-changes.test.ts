import { apiChangesFeed, parseApiChanges } from "@/domain/changes/api-changes";
import { readApiChanges } from "@/server/start/api-changes";

const nameOf = (text: string) => text.slice(0, 5);

it("knows each entry of the changelog, with its day", () => {
  const changelog = `# Changes

Words.

## Unreleased

- Added before anybody wrote a day.

### 2026-12-02

- \`Query.new\` is there; ask it.

### 2026-12-01

- \`Query.old\` is gone.
- Query.older too.

## 1.0

- It began.
`;
  expect(parseApiChanges(changelog, nameOf)).toEqual([
    { name: "Added", on: "2026-12-02", text: "Added before anybody wrote a day." },
    { name: "Query", on: "2026-12-02", text: "Query.new is there; ask it." },
    { name: "Query", on: "2026-12-01", text: "Query.old is gone." },
    { name: "Query", on: "2026-12-01", text: "Query.older too." },
    { name: "It be", on: "2026-12-01", text: "It began." },
  ]);
  expect(() => parseApiChanges("- An entry.", nameOf)).toThrow(RangeError);
  expect(parseApiChanges("# Nothing yet", nameOf)).toEqual([]);
});

it("is a feed whose titles are short and whose entries keep their names", () => {
  const long = `Something ${"very ".repeat(40)}long.`;
  const changes = parseApiChanges(
    `### 2026-12-01\n- Query.new is there: ask it.\n- ${long}`,
    (text) => String(text.length),
  );
  const { entries, ...head } = apiChangesFeed("https://stepwise.test", changes);
  expect(head).toMatchObject({
    atom: "https://stepwise.test/docs/api/changes.atom",
    page: "https://stepwise.test/docs/api",
  });
  expect(entries[0]).toMatchObject({
    id: "tag:stepwise.test,2026:api/27",
    title: "Query.new is there",
    at: "2026-12-01T00:00:00.000Z",
    content: ["Query.new is there: ask it."],
  });
  expect(entries[1]?.title.length).toBeLessThanOrEqual(101);
  expect(entries[1]?.title).toMatch(/very…$/);
});

it("reads the changelog of this repository: every entry once, the newest day first", async () => {
  const changes = await readApiChanges();
  expect(changes.length).toBeGreaterThan(30);
  expect(new Set(changes.map(({ name }) => name)).size).toBe(changes.length);
  const days = changes.map(({ on }) => on);
  expect(days).toEqual([...days].sort().reverse());
});
