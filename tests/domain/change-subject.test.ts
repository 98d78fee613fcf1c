import { type ChangeSubject, pathOfSubject, subjectOfPath } from "@/domain/changes/change-subject";
import { changesSince, revisionsOf } from "@/domain/changes/changes-since";
import {
  edition,
  evidenceOf,
  publisher,
  revision,
  salary,
  source,
  step,
  support,
  title,
} from "./fixtures";
import { inflation, rate } from "./reference-fixtures";

const at = (id: number) => revision(id).at;
const recorded = (id: number) => ({ recorded: revision(id) });

const EVIDENCE = evidenceOf(
  [
    salary("s1", "a", 10, recorded(1)),
    salary("s1", "b", 11, { ...recorded(2), country: "US" }),
    salary("s2", "c", 12, recorded(3)),
    // It was filed under the wrong title, of the wrong country.
    salary("s2", "x", 13, { id: "moved", ...recorded(3), superseded: revision(8) }),
    salary("s2", "c", 13, { id: "moved", version: 2, ...recorded(8), country: "GB" }),
  ],
  {
    titles: [title("a", recorded(4)), title("b"), title("c"), title("x")],
    steps: [step("a", "b", recorded(5)), step("b", "c", recorded(6))],
    stepSupports: [support("b-to-c", "s1", { id: "b-to-c-by-s1", ...recorded(6) })],
    sources: [source("s1", recorded(7)), source("s2")],
    editions: [edition("s1-file", "s1", "2026-01-01", recorded(7))],
    publishers: [{ ...publisher("s1-publisher"), ...recorded(7) }],
    references: [
      { ...inflation("IN", "INR", 2025, "5"), ...recorded(9), sourceId: "s2" },
      { ...rate("INR", 2025, "80"), ...recorded(9), sourceId: "s1" },
    ],
  },
);

const SUBJECTS: readonly (readonly [ChangeSubject, string, readonly string[]])[] = [
  [{ kind: "title", title: "a" }, "/titles/a", ["1 s1-a", "4 a", "5 a-to-b"]],
  [{ kind: "title", title: "x" }, "/titles/x", ["3 moved", "8 moved"]],
  [{ kind: "step", from: "a", to: "b" }, "/steps/a/b", ["1 s1-a", "2 s1-b", "4 a", "5 a-to-b"]],
  [
    { kind: "source", source: "s1" },
    "/sources/s1",
    ["1 s1-a", "2 s1-b", "6 b-to-c-by-s1", "7 s1", "7 s1-file", "7 s1-publisher", "9 s1"],
  ],
  [
    { kind: "country", country: "IN" },
    "/countries/IN",
    ["1 s1-a", "3 moved", "3 s2-c", "8 moved", "9 s2"],
  ],
  [{ kind: "country", country: "GB" }, "/countries/GB", ["8 moved"]],
];

it.each(SUBJECTS)("tells of %j what concerns it, and nothing else", (subject, _path, expected) => {
  const told = changesSince(EVIDENCE, at(0), at(9), subject);
  expect(told.map(({ revision: { id: number }, id }) => `${number} ${id}`)).toEqual(expected);
});

it.each(SUBJECTS)("knows the revisions of the catalogue that concern %j", (subject) => {
  const { salaries: _left, ...catalogue } = EVIDENCE;
  const found = new Set(revisionsOf(catalogue, subject).map(({ id }) => id));
  const without = changesSince({ ...catalogue, salaries: [] }, at(-1), at(9), subject);
  expect(found).toEqual(new Set(without.map(({ revision: { id } }) => id)));
});

it.each(SUBJECTS)("has one address for %j", (subject, path) => {
  expect(pathOfSubject(subject)).toBe(path);
  expect(subjectOfPath(path)).toEqual(subject);
});

it("has an address for everything, and refuses one that names nothing", () => {
  expect([pathOfSubject(null), subjectOfPath("")]).toEqual(["", null]);
  for (const path of ["/titles", "/titles/a/b", "/steps/a", "/guide/a", "titles"]) {
    expect(() => subjectOfPath(path)).toThrow(RangeError);
  }
});
