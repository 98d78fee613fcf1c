import { changesSince } from "@/domain/changes-since";
import { money } from "@/domain/money";
import { evidenceOf, revision, salary, source, versionOf } from "./fixtures";

const at = (id: number) => revision(id).at;

it("lists what was added, corrected, withdrawn and restored after a moment, with reasons", () => {
  const evidence = evidenceOf(
    [
      salary("s1", "a", 10, { superseded: revision(1) }),
      salary("s1", "a", 12, { version: 2, recorded: revision(1), money: money("1250000", "INR") }),
      salary("s2", "a", 9, { recorded: revision(2) }),
    ],
    {
      sources: [
        source("s1"),
        source("s2", { recorded: revision(2), withdrawn: revision(3), superseded: revision(4) }),
        source("s2", { ...versionOf("s2"), version: 2, recorded: revision(4) }),
      ],
    },
  );
  const told = (since: number, until = 9) =>
    changesSince(evidence, at(since), at(until)).map(
      ({ kind, thing, name, before, after, revision: { reason } }) =>
        [kind, thing, name, before, after, reason].filter(Boolean).join(" | "),
    );
  expect(told(0)).toEqual([
    "CORRECTED | SALARY | A, S1 | ₹10,00,000 | ₹12,50,000 | fixture revision 1",
    "ADDED | SOURCE | S2 | fixture revision 2",
    "ADDED | SALARY | A, S2 | fixture revision 2",
    "WITHDRAWN | SOURCE | S2 | fixture revision 3",
    "RESTORED | SOURCE | S2 | fixture revision 4",
  ]);
  expect(told(3)).toEqual(["RESTORED | SOURCE | S2 | fixture revision 4"]);
  expect(told(1, 2)).toHaveLength(2);
  expect(told(9)).toEqual([]);
});
