import { intervalOf } from "@/domain/evidence/money";
import { compare } from "@/domain/pay/compare";
import { answerSentence } from "@/domain/pay/sentences/answer-sentence";
import { evidenceOf, salary, scope } from "./fixtures";

/** A median in lakh with its interval, also in lakh. */
const median = (titleId: string, lakh: number, low: number, high: number, sampleSize: number) =>
  salary("s1", titleId, lakh, {
    sampleSize,
    interval: intervalOf(`${low * 100_000}`, `${high * 100_000}`, "INR"),
  });

function answer(titles: readonly string[], ...salaries: ReturnType<typeof salary>[]) {
  const evidence = evidenceOf(salaries);
  const comparison = compare(evidence, titles, scope());
  return {
    pairs: comparison.compared?.pairs.map(
      ({ higherTitleId, lowerTitleId, verdict }) => `${higherTitleId}${lowerTitleId} ${verdict}`,
    ),
    sentence: answerSentence(comparison, evidence, scope().asOf),
  };
}

it("tells two titles apart where their intervals do not overlap", () => {
  expect(answer(["a", "b"], median("a", 16, 15, 17, 900), median("b", 20, 18, 22, 300))).toEqual({
    pairs: ["ba APART"],
    sentence: "s1-publisher puts B at ₹20 L (300 people) and A at ₹16 L (900 people).",
  });
});

it("doubts in the same sentence where they do, whichever was asked for first", () => {
  const held = [median("a", 20.4, 13, 30, 6), median("b", 21.4, 17, 29, 6)];
  const told = {
    pairs: ["ba TOO_FEW"],
    sentence:
      "s1-publisher puts B at ₹21.4 L (6 people) and A at ₹20.4 L (6 people): too few to tell apart.",
  };
  expect(answer(["a", "b"], ...held)).toEqual(told);
  expect(answer(["b", "a"], ...held)).toEqual(told);
});

it("says of three which can be told apart, since that is no matter of neighbours", () => {
  const held = [
    median("a", 16, 15.8, 16.2, 2828),
    median("b", 20.4, 13.6, 29.9, 6),
    median("c", 21.4, 17.5, 28.8, 6),
  ];
  const { pairs, sentence } = answer(["a", "b", "c"], ...held);
  expect(pairs).toEqual(["cb TOO_FEW", "ca APART", "ba TOO_FEW"]);
  expect(sentence).toBe(
    "s1-publisher puts C at ₹21.4 L (6 people), B at ₹20.4 L (6 people) and A at ₹16 L (2,828 people); only C and A can be told apart, the others are too few.",
  );
});

it("counts the pairs of five", () => {
  const held = ["a", "b", "c", "d", "e"].map((id, place) =>
    median(id, 10 + place, 9 + place, 10.5 + place, 40),
  );
  const { sentence } = answer(["a", "b", "c", "d", "e"], ...held);
  expect(sentence).toBe(
    "s1-publisher puts 5 titles from E at ₹14 L (40 people) down to A at ₹10 L (40 people); 4 of the 10 pairs are too few to tell apart.",
  );
});

it("claims nothing of chance where nobody says how many are counted", () => {
  const held = [
    salary("s1", "a", 10, { sampleSize: null }),
    salary("s1", "b", 12, { sampleSize: null }),
  ];
  expect(answer(["a", "b"], ...held)).toEqual({
    pairs: ["ba NOT_KNOWN"],
    sentence: "s1-publisher puts B at ₹12 L and A at ₹10 L; it does not say how many it counts.",
  });
});

it("takes the source that states most of the titles, and of several the one whose fewest are most", () => {
  const held = [
    ...["a", "b"].map((id) => salary("s1", id, 10, { sampleSize: 9000 })),
    ...["a", "b", "c"].map((id) => salary("s2", id, 11, { sampleSize: 10 })),
    ...["a", "b", "c"].map((id) => salary("s3", id, 12, { sampleSize: 20 })),
  ];
  expect(answer(["a", "b", "c"], ...held).sentence).toContain("s3-publisher puts");
  expect(answer(["a", "b"], ...held).sentence).toContain("s1-publisher puts");
});

it("says of unlike figures that no source has both, and of one title how far its sources lie apart", () => {
  const held = [salary("s1", "a", 10), salary("s2", "b", 12), salary("s3", "a", 14)];
  expect(answer(["a", "b"], ...held).sentence).toMatch(
    /^No one source states two of these titles alike: A at ₹10 L .* in s1-publisher and B at/,
  );
  expect(answer(["a"], ...held).sentence).toMatch(
    /^A is put at ₹10 L .* by s1-publisher and at ₹14 L .* by s3-publisher: they count different things\.$/,
  );
  expect(answer(["a"], salary("s1", "b", 1)).sentence).toBe("");
});
