import { changesIn, changesSince } from "@/domain/changes/changes-since";
import type { ReferenceValue } from "@/domain/evidence/evidence";
import { money } from "@/domain/evidence/money";
import { evidenceOf, revision, salary, source, versionOf } from "./fixtures";
import { evidenceWith, inflation, power, rate } from "./reference-fixtures";

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

it("takes the names of the end of the time, so that the list never changes afterwards", () => {
  const evidence = evidenceOf([salary("s1", "a", 12, { recorded: revision(1) })], {
    sources: [
      source("s1", { superseded: revision(5) }),
      source("s1", { ...versionOf("s1"), version: 2, recorded: revision(5), name: "Renamed" }),
    ],
  });
  const names = (until: number) =>
    changesSince(evidence, at(0), at(until)).map(({ kind, name }) => `${kind} ${name}`);
  expect(names(4)).toEqual(["ADDED A, S1"]);
  expect(names(5)).toEqual(["ADDED A, Renamed", "CORRECTED Renamed"]);
});

it("tells what one revision changed, with the names of that time", () => {
  const evidence = evidenceOf([salary("s1", "a", 12, { recorded: revision(1) })], {
    sources: [
      source("s1", { superseded: revision(2) }),
      source("s1", { ...versionOf("s1"), version: 2, recorded: revision(2), name: "Renamed" }),
    ],
  });
  const told = (id: number) =>
    changesIn(evidence, revision(id)).map(({ kind, name }) => `${kind} ${name}`);
  expect(told(1)).toEqual(["ADDED A, S1"]);
  expect(told(2)).toEqual(["CORRECTED Renamed"]);
  expect(told(3)).toEqual([]);
});

describe("reference values", () => {
  const later = (year: number, units: string, number = 1) =>
    rate("INR", year, units, { recorded: revision(number) });
  const told = (references: readonly ReferenceValue[]) =>
    changesSince(evidenceWith([], references), at(0), at(9)).map(
      ({ kind, thing, id, name, before, after, revision: { reason } }) =>
        [kind, thing, id, name, before, after, reason].filter(Boolean).join(" | "),
    );

  it("are told of in one line for each kind, revision and source", () => {
    expect(
      told([
        later(2021, "70"),
        later(2022, "75"),
        later(2023, "80", 2),
        later(2024, "82", 2),
        { ...inflation("IN", "INR", 2024, "5"), recorded: revision(2) },
        { ...rate("EUR", 2024, "1"), sourceId: "other-bank", recorded: revision(2) },
        rate("GBP", 2024, "1", { withdrawn: revision(2) }),
        rate("GBP", 2023, "1", { withdrawn: revision(2) }),
      ]),
    ).toEqual([
      "ADDED | REFERENCE_VALUE | bank | 2 exchange rates, BANK | fixture revision 1",
      "ADDED | REFERENCE_VALUE | bank | 2 exchange rates and one inflation rate, BANK | fixture revision 2",
      "WITHDRAWN | REFERENCE_VALUE | bank | 2 exchange rates, BANK | fixture revision 2",
      "ADDED | REFERENCE_VALUE | other-bank | Exchange rate of EUR for 2024, other-bank | fixture revision 2",
    ]);
  });

  it("are named, with what they said before and after, where one alone was corrected", () => {
    const corrected = [
      { ...rate("INR", 2024, "82.5"), unit: "INR for one US dollar", superseded: revision(1) },
      { ...later(2024, "83.667889"), version: 2, unit: "INR for one US dollar" },
    ];
    expect(told(corrected)).toEqual([
      "CORRECTED | REFERENCE_VALUE | bank | Exchange rate of INR for 2024, BANK | 82.5 INR for one US dollar | 83.667889 INR for one US dollar | fixture revision 1",
    ]);
    expect(told([{ ...power("IN", "INR", 2024, "20"), recorded: revision(1) }])).toEqual([
      "ADDED | REFERENCE_VALUE | bank | Purchasing-power factor of India for 2024, BANK | fixture revision 1",
    ]);
  });
});
