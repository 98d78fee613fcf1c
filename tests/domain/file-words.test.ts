import { fileWords } from "@/domain/words/file-words";

it("names a file by its publisher and edition, or by its source where it has none", () => {
  const publisher = { name: "aijobs.net" };
  const source = { name: "Kaggle survey 2017" };
  expect(fileWords(publisher, source, { name: "file of 15 December 2024" })).toBe(
    "aijobs.net’s file of 15 December 2024",
  );
  expect(fileWords(publisher, source, null)).toBe("Kaggle survey 2017");
});
