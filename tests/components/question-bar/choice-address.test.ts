import { choiceAddress, withChoice } from "@/components/question-bar/choice-address";

const RULES = {
  filters: ["country", "level", "year"],
  alone: { country: ["FR"], level: ["ENTRY"] },
};
const CHOSEN = {
  country: "US",
  level: "SENIOR",
  currency: "EUR",
  year: "2023",
  prices: "",
  asOf: "2026-01-01T00:00:00.000Z",
};

it("C7: an address holds what is chosen, and nothing empty", () => {
  const titles = [["titles", "a,b"]] as const;
  expect(choiceAddress("/compare", titles, CHOSEN)).toBe(
    "/compare?titles=a,b&country=US&level=SENIOR&currency=EUR&year=2023&asOf=2026-01-01T00%3A00%3A00.000Z",
  );
  expect(choiceAddress("/", [], { country: "", year: " " })).toBe("/");
});

it("a choice leaves the others as they are, in the same order", () => {
  const chosen = withChoice(CHOSEN, "country", "IN", RULES);
  expect(chosen).toEqual({ ...CHOSEN, country: "IN" });
  expect(Object.keys(chosen)).toEqual(Object.keys(CHOSEN));
});

it("what is held without the other choices alone takes these back, and not how pay is shown", () => {
  expect(withChoice(CHOSEN, "country", "FR", RULES)).toEqual({
    ...CHOSEN,
    country: "FR",
    level: "",
    year: "",
  });
  expect(withChoice(CHOSEN, "level", "ENTRY", RULES)).toEqual({
    ...CHOSEN,
    country: "",
    level: "ENTRY",
    year: "",
  });
});

it("international dollars and a currency take back each other", () => {
  const international = withChoice(CHOSEN, "prices", "ppp", RULES);
  expect(international).toMatchObject({ prices: "ppp", currency: "" });
  expect(withChoice(international, "currency", "INR", RULES)).toMatchObject({
    prices: "",
    currency: "INR",
  });
  const old = withChoice(CHOSEN, "prices", "2020", RULES);
  expect(withChoice(old, "currency", "INR", RULES)).toMatchObject({
    prices: "2020",
    currency: "INR",
  });
});
