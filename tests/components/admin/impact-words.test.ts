import { answerWords } from "@/components/admin/views/impact-words";
import { COMPARABILITIES, DIRECTIONS, GRADES } from "@/domain/evidence/vocabulary";

it("A32: says every answer in words and none by its code", () => {
  const lists = { grade: GRADES, comparability: COMPARABILITIES, direction: DIRECTIONS };
  for (const [field, codes] of Object.entries(lists)) {
    for (const code of codes) expect(answerWords(field, code)).not.toMatch(/[A-Z_]{2}/);
  }
  expect(answerWords("grade", null)).toBe("nothing");
  expect(answerWords("central", "₹12,00,000 a year")).toBe("₹12,00,000 a year");
});
