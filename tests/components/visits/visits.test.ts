import {
  changedTitles,
  changesQuestion,
  NO_VISITS,
  readVisits,
  type Visits,
  withLook,
  withTitles,
} from "@/components/visits/visits";

const title = (slug: string) => ({ slug, name: slug.toUpperCase() });
const at = (time: string) => new Date(`2026-11-${time}Z`);
const looked = (visits: Visits, ...times: string[]) =>
  times.reduce((kept, time) => withLook(kept, at(time)), visits);

describe("a visit", () => {
  it("is the first where nothing was looked at before", () => {
    expect(looked(NO_VISITS, "01T10:00:00").since).toBeNull();
    expect(looked(NO_VISITS, "01T10:00:00", "01T10:50:00", "01T11:40:00").since).toBeNull();
  });

  it("begins anew after an hour, and goes by the end of the one before until the next", () => {
    const second = looked(NO_VISITS, "01T10:00:00", "01T10:30:00", "02T08:00:00");
    expect(second.since).toBe("2026-11-01T10:30:00.000Z");
    expect(looked(second, "02T08:59:00").since).toBe(second.since);
    expect(looked(second, "02T09:30:00").since).toBe("2026-11-02T08:00:00.000Z");
  });
});

describe("the titles", () => {
  it("are six at most, the latest first, each once", () => {
    const slugs = ["a", "b", "c", "d", "e", "f", "g", "c"];
    const visits = slugs.reduce((kept, slug) => withTitles(kept, [title(slug)]), NO_VISITS);
    expect(visits.titles.map(({ slug }) => slug)).toEqual(["c", "g", "f", "e", "d", "b"]);
  });
});

describe("what is written down", () => {
  it("is read back", () => {
    const visits = withTitles(looked(NO_VISITS, "01T10:00:00", "02T10:00:00"), [title("a-b")]);
    expect(readVisits(JSON.stringify(visits))).toEqual(visits);
  });

  it.each([
    ["nothing", null],
    ["no JSON", "{"],
    ["another shape", "[]"],
    ["no moment", JSON.stringify({ last: "yesterday", since: null, titles: [] })],
    [
      "what is no slug",
      JSON.stringify({ last: null, since: null, titles: [{ slug: '"}) x', name: "A" }] }),
    ],
  ])("counts for nothing where it is %s", (_what, text) => {
    expect(readVisits(text)).toEqual(NO_VISITS);
  });
});

describe("what changed", () => {
  const visits: Visits = {
    last: "2026-11-02T10:00:00.000Z",
    since: "2026-11-01T10:00:00.000Z",
    titles: [title("a"), title("b")],
  };

  it("is asked of the titles of an earlier visit, and of nobody else", () => {
    expect(changesQuestion({ ...visits, since: null }, "IN")).toBeNull();
    expect(changesQuestion({ ...visits, titles: [] }, "IN")).toBeNull();
    const question = changesQuestion(visits, "IN");
    expect(question?.variables).toEqual({ since: visits.since, country: "IN" });
    expect(question?.query.match(/about: \{ title: "[ab]" \}/g)).toHaveLength(2);
  });

  it("is told of the titles that have any", () => {
    const answer = { data: { t0: { totalCount: 0 }, t1: { totalCount: 2 } } };
    expect(changedTitles(visits.titles, answer)).toEqual([{ ...title("b"), count: 2 }]);
    expect(changedTitles(visits.titles, { errors: [] })).toEqual([]);
    expect(changedTitles(visits.titles, { data: { t0: null, t1: null } })).toEqual([]);
  });
});
