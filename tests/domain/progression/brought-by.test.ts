import fc from "fast-check";
import type { Catalogue, TitleDuty, TitleSkill } from "@/domain/evidence/evidence";
import { type BroughtByStep, broughtBy } from "@/domain/progression/brought-by";
import { evidenceOf, revision, scope, source, title, versionOf } from "../fixtures";

const { asOf } = scope();
const STEP = { fromTitleId: "a", toTitleId: "b" };

type Role = readonly [sourceId: string, titleId: string, role: string, order: number | null];

function skills(
  [sourceId, titleId, rolePrinted, roleOrder]: Role,
  ...listed: string[]
): TitleSkill[] {
  return listed.map((each, index) => {
    const [name = "", level] = each.split(": ");
    return {
      ...versionOf(`${sourceId}-${rolePrinted}-${index}`),
      sourceId,
      titleId,
      rolePrinted,
      roleOrder,
      position: index + 1,
      name,
      levelPrinted: level ?? null,
      note: null,
    };
  });
}

function duties(role: Role, ...listed: string[]): TitleDuty[] {
  return skills(role, ...listed).map(({ name, levelPrinted, note, ...rest }) => ({
    ...rest,
    summary: name,
  }));
}

function held(more: Partial<Catalogue>): Catalogue {
  return {
    ...evidenceOf([]),
    titles: [title("a"), title("b")],
    sources: [source("s"), source("t")],
    ...more,
  };
}

const told = ({ bySource }: BroughtByStep["skills"]) =>
  bySource.map(({ sourceId, fromPrinted, toPrinted, items }) => [
    `${sourceId}: ${fromPrinted} > ${toPrinted}`,
    ...items.map(
      ({ change, name, levelBefore, levelAfter }) =>
        `${change} ${name} ${levelBefore ?? "-"} > ${levelAfter ?? "-"}`,
    ),
  ]);

const A: Role = ["s", "a", "Analyst", 1];
const B: Role = ["s", "b", "Scientist", 2];

/** What is told of two lists of one source. */
const brought = (before: string[], after: string[], ...more: TitleSkill[]) =>
  told(
    broughtBy(
      held({ titleSkills: [...skills(A, ...before), ...skills(B, ...after), ...more] }),
      STEP,
      asOf,
    ).skills,
  )[0]?.slice(1);

it("sets two lists of one source side by side", () => {
  expect(
    brought(
      ["Ethics: working", "Statistics: expert", "Programming: practitioner", "Coffee: awareness"],
      [
        "Strategy: working",
        "Ethics: expert",
        "Statistics: practitioner",
        "Programming: practitioner",
      ],
    ),
  ).toEqual([
    "GAINED Strategy - > working",
    "RAISED Ethics working > expert",
    "LOWERED Statistics expert > practitioner",
    "KEPT Programming practitioner > practitioner",
    "DROPPED Coffee awareness > -",
  ]);
});

it("knows a name whatever its capitals and blanks, and prints it as the later list does", () => {
  expect(brought(["data  ENGINEERING: Working"], ["Data engineering: working"])).toEqual([
    "KEPT Data engineering Working > working",
  ]);
  expect(brought(["Data engineering"], ["Data engineer"])).toEqual([
    "GAINED Data engineer - > -",
    "DROPPED Data engineering - > -",
  ]);
});

it.each([
  ["2", "10", "RAISED"],
  ["3.5", "3", "LOWERED"],
  ["4", "4.0", "KEPT"],
  ["awareness", "Expert", "RAISED"],
  ["deep understanding", "working knowledge", "CHANGED"],
  ["relevance 3 of 5", "relevance 4 of 5", "CHANGED"],
  ["2", "expert", "CHANGED"],
])("a level that was %s and is %s has %s", (before, after, change) => {
  expect(brought([`x: ${before}`], [`x: ${after}`])).toEqual([`${change} x ${before} > ${after}`]);
});

it("reads no order off a level that is not printed", () => {
  expect(brought(["x: working", "y", "z"], ["x", "y: working", "z"])).toEqual([
    "CHANGED x working > -",
    "CHANGED y - > working",
    "KEPT z - > -",
  ]);
});

it("takes words for a scale only where the source has no others, whatever another source has", () => {
  const other = skills(["s", "c", "Other", 3], "y: some");
  expect(brought(["x: working"], ["x: expert"], ...other)).toEqual(["CHANGED x working > expert"]);
  const elsewhere = skills(["t", "c", "Other", 3], "y: some");
  expect(brought(["x: working"], ["x: expert"], ...elsewhere)).toEqual([
    "RAISED x working > expert",
  ]);
});

it("takes the last role of the first title and the first of the second, source by source", () => {
  const titleSkills = [
    ...skills(["t", "a", "Any", null], "x"),
    ...skills(["t", "b", "Some", null], "x"),
    ...skills(["s", "a", "Trainee", 1], "x"),
    ...skills(["s", "a", "Associate", 10], "y"),
    ...skills(["s", "a", "Unplaced", null], "no"),
    ...skills(["s", "b", "Principal", 12], "no"),
    ...skills(["s", "b", "Lead", 11], "y"),
  ];
  expect(told(broughtBy(held({ titleSkills }), STEP, asOf).skills)).toEqual([
    ["s: Associate > Lead", "KEPT y - > -"],
    ["t: Any > Some", "KEPT x - > -"],
  ]);
});

it("tells what is done more and no more", () => {
  const titleDuties = [
    ...duties(A, "Cleans data", "Presents  findings"),
    ...duties(B, "Leads people", "presents findings"),
  ];
  const found = broughtBy(held({ titleDuties }), STEP, asOf);
  expect(found.duties.bySource).toEqual([
    {
      sourceId: "s",
      fromPrinted: "Analyst",
      toPrinted: "Scientist",
      items: [
        { change: "GAINED", summary: "Leads people" },
        { change: "KEPT", summary: "presents findings" },
        { change: "DROPPED", summary: "Cleans data" },
      ],
    },
  ]);
  expect(found.duties.missing).toBeNull();
  expect(found.skills.missing?.explanation).toBe("No source lists skills for A or B.");
});

it.each([
  [[...skills(A, "x")], "NO_EVIDENCE", "No source lists skills for B."],
  [[...skills(B, "x")], "NO_EVIDENCE", "No source lists skills for A."],
  [
    [...skills(A, "x"), ...skills(["t", "b", "Scientist", 2], "x")],
    "NOT_COMPARABLE",
    "No one source lists skills for both A and B.",
  ],
])("says why nothing is told", (titleSkills, reason, explanation) => {
  const found = broughtBy(held({ titleSkills }), STEP, asOf).skills;
  expect(found).toEqual({ bySource: [], missing: { reason, explanation } });
});

it("stands as it did, and takes nothing of a source that was withdrawn", () => {
  const withdrawn = revision(3);
  const titleSkills = [...skills(A, "x", "y"), ...skills(B, "x", "y")].map((row, index) =>
    index === 0 ? { ...row, withdrawn } : row,
  );
  const at = (catalogue: Catalogue, on: number) =>
    told(broughtBy(catalogue, STEP, revision(on).at).skills)[0]?.slice(1);
  expect(at(held({ titleSkills }), 2)).toEqual(["KEPT x - > -", "KEPT y - > -"]);
  expect(at(held({ titleSkills }), 3)).toEqual(["GAINED x - > -", "KEPT y - > -"]);
  const sources = [source("s", { withdrawn }), source("t")];
  expect(at(held({ titleSkills, sources }), 2)).toHaveLength(2);
  expect(at(held({ titleSkills, sources }), 3)).toBeUndefined();
});

it("accounts for every name of both lists, once", () => {
  const names = fc.uniqueArray(fc.constantFrom("p", "q", "r", "s", "t"), { minLength: 1 });
  fc.assert(
    fc.property(names, names, (before, after) => {
      const titleSkills = [...skills(A, ...before), ...skills(B, ...after)];
      const [found] = broughtBy(held({ titleSkills }), STEP, asOf).skills.bySource;
      const of = (...changes: string[]) =>
        found?.items.filter(({ change }) => changes.includes(change)).map(({ name }) => name);
      expect(of("GAINED")).toEqual(after.filter((name) => !before.includes(name)));
      expect(of("DROPPED")).toEqual(before.filter((name) => !after.includes(name)));
      expect(of("GAINED", "KEPT")).toEqual(after);
    }),
  );
});
