import { EXPERIENCE_LEVELS, PAY_BASES } from "@/domain/evidence/vocabulary";
import { readQuestion } from "@/domain/question/address";
import { FILE_PARAMETERS, type FileParameter } from "@/domain/question/address-parameters";

interface Bounds {
  readonly minimum: number;
  readonly maximum: number;
}

const problemsOf = (name: FileParameter, value: string) =>
  readQuestion({ [name]: value }, null).problems;

const whole = Object.entries(FILE_PARAMETERS).flatMap(([name, { schema }]) => {
  const [bounds] = [schema, ...((schema.anyOf as object[] | undefined) ?? [])].filter(
    (one): one is Bounds => "minimum" in one,
  );
  return bounds ? [[name as FileParameter, bounds] as const] : [];
});

it("knows every number that an address takes", () => {
  expect(whole.map(([name]) => name)).toEqual(["minYears", "maxYears", "year", "prices", "hours"]);
});

it.each(whole)("%s is read up to the bounds that are told, and no further", (name, bounds) => {
  const { minimum, maximum } = bounds;
  expect(problemsOf(name, String(minimum))).toEqual([]);
  expect(problemsOf(name, String(maximum))).toEqual([]);
  expect(problemsOf(name, String(minimum - 1))).toHaveLength(1);
  expect(problemsOf(name, String(maximum + 1))).toHaveLength(1);
});

it.each([
  ["level", EXPERIENCE_LEVELS],
  ["basis", PAY_BASES],
] as const)("%s takes each of its words, and no other", (name, words) => {
  expect(FILE_PARAMETERS[name].schema.enum).toEqual(words);
  for (const word of words) expect(problemsOf(name, word)).toEqual([]);
  expect(problemsOf(name, "ANOTHER")).toHaveLength(1);
});

it.each([
  ["country", "IN", "india"],
  ["country", "all", "1N"],
  ["currency", "INR", "RUPEES"],
] as const)("%s is read as %s, and %s neither fits nor is read", (name, good, bad) => {
  const pattern = String(FILE_PARAMETERS[name].schema.pattern);
  expect([good.search(pattern), problemsOf(name, good)]).toEqual([0, []]);
  expect([bad.search(pattern), problemsOf(name, bad).length]).toEqual([-1, 1]);
});
