import { inOneCountry, readView } from "@/domain/question/view";
import { lastChoice, unwrittenCountry } from "@/domain/question/view-country";

it.each([
  [["US", "IN"], null, { country: "US", from: "MOST_HELD" }],
  [["US", "IN"], "IN", { country: "IN", from: "LAST_CHOICE" }],
  [["US", "IN"], "DE", { country: "US", from: "MOST_HELD" }],
  [[], "DE", { country: null, from: "MOST_HELD" }],
] as const)("held for %j, of a reader who chose %s last: %j", (held, last, expected) => {
  expect(unwrittenCountry(held, last)).toEqual(expected);
});

it.each([
  ["country=US", "US"],
  ["stepwise_session=a; country=US; theme=b", "US"],
  ["country=us", null],
  ["country=XQ", null],
  ["mycountry=US", null],
  ["country=US-1", null],
  ["", null],
  [undefined, null],
])("the cookies %s say that %s was chosen last", (cookie, country) => {
  expect(lastChoice(cookie)).toBe(country);
});

it("what an address leaves out is read as the country of the view, and every country as one where one is shown", () => {
  expect(readView({}, [], [], "US").question.where.country).toBe("US");
  expect(readView({ country: "IN" }, [], [], "US").question.where.country).toBe("IN");
  const every = readView({ country: "all" }, [], [], "US");
  expect(every.question.where.country).toBeNull();
  const { question, problems } = inOneCountry(every, "US");
  expect(question.where.country).toBe("US");
  expect(problems).toEqual(["Shown in one country at a time; this is the United States."]);
});
