import { changesIn } from "@/domain/changes/changes-since";
import { money } from "@/domain/evidence/money";
import { changeKindWords } from "@/domain/words/enum-labels";
import { edition, evidenceOf, revision, salary, versionOf } from "./fixtures";

const FIRST = revision(1);
const SECOND = revision(2);

/** A salary of an edition that was computed in the first revision and anew in the second. */
function evidence(secondDay: string) {
  const of = { editionId: "file", origin: "COMPUTED", asPrinted: null } as const;
  const first = versionOf("s-a", { recorded: FIRST, superseded: SECOND });
  const second = versionOf("s-a", { version: 2, recorded: SECOND });
  return evidenceOf(
    [
      salary("s", "a", 10, { ...of, ...first }),
      salary("s", "a", 11, { ...of, ...second, money: money("1100000", "INR") }),
    ],
    {
      editions: [
        edition("file", "s", "2024-01-01", { ...first, id: "file" }),
        edition("file", "s", secondDay, { ...second, id: "file" }),
      ],
    },
  );
}

const kinds = (secondDay: string) =>
  changesIn(evidence(secondDay), SECOND).map(({ thing, kind }) => `${thing} ${kind}`);

it("tells a figure that a later file states otherwise as of a new edition", () => {
  expect(kinds("2024-12-15")).toEqual(["EDITION NEW_EDITION", "SALARY NEW_EDITION"]);
});

it("tells one that the same file is read otherwise for as corrected", () => {
  expect(kinds("2024-01-01")).toEqual(["EDITION CORRECTED", "SALARY CORRECTED"]);
});

it("says so in words", () => {
  expect(changeKindWords("NEW_EDITION", "₹10,00,000", "₹11,00,000")).toBe(
    "new edition, from ₹10,00,000 to ₹11,00,000",
  );
});
