import { similarSources, type WrittenSource } from "@/domain/curation/similar-sources";
import { publisher, source } from "../fixtures";

const HELD = source("held", {
  publisherId: "fixture-press",
  name: "Société pay survey, India – 2026",
  url: "https://www.fixture.test/Survey/?year=2026#top",
});
const PUBLISHERS = [{ ...publisher("fixture-press"), name: "Fixture Press" }];

function reasons(overrides: Partial<WrittenSource>): string[] {
  const written: WrittenSource = {
    id: "written",
    name: "Another survey",
    url: null,
    publisherId: "another",
    publisherName: "Another",
    isSlugChosen: false,
    ...overrides,
  };
  return similarSources(written, [HELD], PUBLISHERS).map(({ reason }) => reason);
}

it.each([
  ["https://www.fixture.test/Survey/?year=2026#top"],
  ["http://fixture.test/Survey/?year=2026"],
  ["HTTPS://WWW.Fixture.TEST/Survey/?year=2026#method"],
  ["https://fixture.test:443/Survey/?year=2026"],
  ["http://www.fixture.test.:80/Survey/?year=2026"],
])("knows the page at %s", (url) => {
  expect(reasons({ url })).toEqual(["SAME_URL"]);
});

it.each([
  ["https://fixture.test/survey/?year=2026"],
  ["https://fixture.test/Survey/?year=2025"],
  ["https://fixture.test/Survey/"],
  ["https://fixture.test:8443/Survey/?year=2026"],
  ["https://in.fixture.test/Survey/?year=2026"],
  ["https://other.test/?https://fixture.test/Survey/?year=2026"],
])("tells the page at %s from it", (url) => {
  expect(reasons({ url })).toEqual([]);
});

it("ignores the last slash, and a question mark with nothing after it", () => {
  const held = [source("held", { url: "https://fixture.test/a/" })];
  const ask = (url: string) =>
    similarSources(
      {
        id: "written",
        name: "x",
        url,
        publisherId: "y",
        publisherName: "y",
        isSlugChosen: false,
      },
      held,
      [],
    ).length;
  expect(["https://fixture.test/a", "https://fixture.test/a/?"].map(ask)).toEqual([1, 1]);
});

it("knows the name of the same publisher, by its slug or by its own name", () => {
  const name = "societe PAY survey India (2026)";
  expect(reasons({ name, publisherId: "fixture-press" })).toEqual(["SAME_NAME"]);
  expect(reasons({ name, publisherName: "FIXTURE-PRESS" })).toEqual(["SAME_NAME"]);
  expect(reasons({ name })).toEqual([]);
  expect(reasons({ name: `${name} and more`, publisherId: "fixture-press" })).toEqual([]);
});

it("tells names apart by the vowels of Devanagari, and names of signs alone", () => {
  const ask = (one: string, other: string) =>
    similarSources(
      {
        id: "written",
        name: other,
        url: null,
        publisherId: "p",
        publisherName: "P",
        isSlugChosen: false,
      },
      [source("held", { publisherId: "p", name: one })],
      [],
    ).length;
  expect(ask("लाख", "लिख")).toBe(0);
  expect(ask("लाख", "लाख!")).toBe(1);
  expect(ask("???", "!!!")).toBe(0);
  expect(ask("???", "???")).toBe(1);
});

it("takes the slug that a name makes for chance, and a chosen one for that very source", () => {
  expect(reasons({ id: "held" })).toEqual(["SAME_SLUG"]);
  expect(reasons({ id: "held", isSlugChosen: true, url: HELD.url })).toEqual([]);
});
