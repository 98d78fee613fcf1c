import { chartOfPage, pictureAddress } from "@/components/picture-link/picture-address";
import { InTurn } from "@/components/pictures/in-turn";

it.each([
  ["/", { chart: "path", own: {} }],
  ["/?from=a&to=b&country=IN", { chart: "path", own: { from: "a", to: "b" } }],
  ["/compare?titles=a,b&order=n&from=a&to=b", { chart: "pay", own: { titles: "a,b", order: "n" } }],
  ["/compare", null],
  ["/titles/a#levels", { chart: "pay", own: { titles: "a" } }],
  ["/titles", null],
  ["/steps/a/b", { chart: "pay", own: { titles: "a,b" } }],
  ["/map?title=a&craft=data-science", { chart: "map", own: { craft: "data-science" } }],
  ["/sources/a", { chart: "source", own: { of: "a" } }],
  ["/salaries/a", { chart: "salary", own: { of: "a" } }],
  ["/salaries/a/citation.bib", null],
  ["/titles/%E0%A4%A", { chart: "pay", own: { titles: "%E0%A4%A" } }],
  ["/method", null],
])("the chart of %s", (page, chart) => {
  expect(chartOfPage(page)).toEqual(chart);
});

it("an address of a picture names what it is of, and the moment where one is shown", () => {
  const chart = { chart: "pay", own: { titles: "a,b" } } as const;
  const asOf = "2026-01-31T00:00:00.000Z";
  expect(pictureAddress(chart, "png", { asOf: null, question: null })).toBe(
    "/pictures/pay.png?titles=a%2Cb",
  );
  expect(pictureAddress(chart, "embed", { asOf, question: null })).toBe(
    "/embed/pay?titles=a%2Cb&asOf=2026-01-31T00%3A00%3A00.000Z",
  );
});

it("two are made at once and thirty wait, in their order; what comes beyond is refused", async () => {
  const turns = new InTurn();
  const made: number[] = [];
  let running = 0;
  let most = 0;
  let go: () => void = () => undefined;
  const gate = new Promise<void>((open) => {
    go = open;
  });
  const make = (place: number) => async () => {
    running++;
    most = Math.max(most, running);
    await gate;
    made.push(place);
    running--;
    if (place === 3) throw new Error("a fault");
  };
  const asked = Array.from({ length: 1_000 }, (_, place) =>
    turns.run(make(place)).catch((error: Error) => error.message),
  );
  go();
  const answers = await Promise.all(asked);
  expect(made).toEqual(Array.from({ length: 10 }, (_, place) => place));
  expect(most).toBe(2);
  expect(answers.filter((answer) => answer?.startsWith("Too many pictures"))).toHaveLength(990);
  expect(answers[3]).toBe("a fault");
  await turns.run(make(1_000));
  expect(made.at(-1)).toBe(1_000);
});
