import fc from "fast-check";
import { changesSince } from "@/domain/changes/changes-since";
import type { Evidence, Revision, Versioned } from "@/domain/evidence/evidence";
import { money } from "@/domain/evidence/money";
import { compare } from "@/domain/pay/compare";
import { progression } from "@/domain/pay/progression";
import { comparisonSentences, progressionSentences } from "@/domain/pay/sentences/summaries";
import { publisher, revision, salary, scope, source, step, title, versionOf } from "./fixtures";

// The things of a small evidence base, each of which events put (add, correct, restore) or withdraw.
const THINGS = [
  "source:s1",
  "source:s2",
  "publisher:s1",
  "title:a",
  "title:b",
  "step:a-b",
  "salary:s1-a",
  "salary:s1-b",
  "salary:s2-a",
  "salary:s2-b",
] as const;
type Thing = (typeof THINGS)[number];
type Event = readonly [thing: Thing, kind: "put" | "withdraw", lakh: number];

/** Closes and adds rows as the database does, one revision for each event. */
function editions<T extends Versioned>(
  thing: Thing,
  events: readonly Event[],
  make: (lakh: number, version: Versioned) => T,
): T[] {
  const rows: T[] = [];
  const id = thing.slice(thing.indexOf(":") + 1);
  const close = (change: Partial<Versioned>) => {
    const last = rows.pop();
    if (last) rows.push({ ...last, ...change });
  };
  for (const [index, [changed, kind, lakh]] of events.entries()) {
    if (changed !== thing) continue;
    const at: Revision = revision(index);
    const last = rows[rows.length - 1];
    if (kind === "put") {
      close({ superseded: at });
      rows.push(make(lakh, versionOf(id, { version: rows.length + 1, recorded: at })));
    } else if (last && !last.withdrawn) close({ withdrawn: at });
  }
  return rows;
}

function evidenceAfter(events: readonly Event[]): Evidence {
  const name = (id: string, lakh: number) => `${id} named ${lakh}`;
  const salaries = (
    [
      ["s1", "a"],
      ["s1", "b"],
      ["s2", "a"],
      ["s2", "b"],
    ] as const
  ).flatMap(([s, t]) =>
    editions(`salary:${s}-${t}`, events, (lakh, version) =>
      salary(s, t, lakh, { ...version, money: money(`${lakh}00000`, "INR") }),
    ),
  );
  return {
    editions: [],
    stepSupports: [],
    titleSkills: [],
    titleDuties: [],
    sources: (["s1", "s2"] as const).flatMap((id) =>
      editions(`source:${id}`, events, (lakh, version) =>
        source(id, { ...version, name: name(id, lakh) }),
      ),
    ),
    publishers: editions("publisher:s1", events, (lakh, version) => ({
      ...publisher("s1-publisher"),
      ...version,
      id: "s1-publisher",
      name: name("p", lakh),
    })),
    titles: (["a", "b"] as const).flatMap((id) =>
      editions(`title:${id}`, events, (lakh, version) =>
        title(id, { ...version, name: name(id, lakh) }),
      ),
    ),
    steps: editions("step:a-b", events, (_lakh, version) => step("a", "b", version)),
    salaries,
    references: [],
    recordSets: [],
    occupations: [],
  };
}

function everythingSaid(evidence: Evidence, asOf: Date): string {
  const at = scope({ asOf });
  const comparison = compare(evidence, ["a", "b"], at);
  const path = progression(evidence, "a", "b", at);
  return JSON.stringify([
    comparison,
    comparisonSentences(comparison, evidence, asOf),
    path && [
      path.steps.map((each) => each.change),
      path.overall,
      progressionSentences(path, evidence, asOf),
    ],
    changesSince(evidence, revision(0).at, asOf),
  ]);
}

const event: fc.Arbitrary<Event> = fc.tuple(
  fc.constantFrom(...THINGS),
  fc.constantFrom("put", "put", "withdraw"),
  fc.integer({ min: 1, max: 99 }),
);
const start: Event[] = THINGS.map((thing, index) => [thing, "put", 10 + index]);

it("says the same of a moment whatever is corrected, added, renamed, withdrawn or restored later", () => {
  fc.assert(
    fc.property(
      fc.array(event, { maxLength: 12 }),
      fc.array(event, { minLength: 1, maxLength: 12 }),
      (before, later) => {
        const asOf = revision(start.length + before.length).at;
        const held = [...start, ...before];
        // Later events begin one day after the moment: the empty day holds the place of the moment itself.
        const pause: Event = ["step:a-b", "withdraw", 1];
        const moment = new Date(asOf.getTime() - 1);
        expect(everythingSaid(evidenceAfter([...held, pause, ...later]), moment)).toBe(
          everythingSaid(evidenceAfter(held), moment),
        );
      },
    ),
    { numRuns: 300 },
  );
});

it("orders by code units, as no machine's language does", () => {
  const evidence = evidenceAfter([...start]);
  const rows = ["zebra", "aalborg", "Izmir", "ızgara"].map((id) => ({
    ...source(id),
    recorded: revision(0),
  }));
  const names = changesSince(
    { ...evidence, sources: rows, salaries: [], titles: [], steps: [], publishers: [] },
    new Date(0),
    revision(9).at,
  ).map(({ id }) => id);
  expect(names).toEqual(["Izmir", "aalborg", "zebra", "ızgara"]);
});
