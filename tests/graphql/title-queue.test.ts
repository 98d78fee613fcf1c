import { queueOf } from "@/curation/title-queue";
import type { CareerTitle } from "@/domain/evidence/evidence";

const held = [
  { id: "data-engineer", name: "Data Engineer", aliases: ["Fixture Wrangler"], baseTitleId: null },
] as unknown as CareerTitle[];

it("A55: lists each title once, and says which would be recognised were its file read again", () => {
  const queue = queueOf(
    [
      {
        sourceId: "one",
        titles: [
          { what: "Fixture Wrangler", rows: 3 },
          { what: "Plumber", rows: 1 },
        ],
      },
      { sourceId: "two", titles: [{ what: "Plumber", rows: 2 }] },
    ],
    held,
  );
  expect(queue).toEqual([
    { printed: "Fixture Wrangler", rows: 3, sourceIds: ["one"], nowRecognisedAs: "data-engineer" },
    { printed: "Plumber", rows: 3, sourceIds: ["one", "two"], nowRecognisedAs: null },
  ]);
});
