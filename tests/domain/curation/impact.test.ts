import { impactOfProposal } from "@/domain/curation/impact";
import type { Content, Proposal } from "@/domain/curation/proposal";
import { titlesChangedBy, withProposal } from "@/domain/curation/proposal";
import type { Salary } from "@/domain/evidence/evidence";
import { memoizeAsOf } from "@/domain/evidence/scope";
import { payChange } from "@/domain/pay/change";
import { compare } from "@/domain/pay/compare";
import { countedSteps } from "../../support/counted-steps";
import { edition, evidenceOf, revision, salary, scope, source, step } from "../fixtures";

const TITLES = ["a", "b", "c", "d"];
const held = evidenceOf(
  TITLES.flatMap((title, place) => [
    salary("s1", title, 10 + place),
    salary("s2", title, 12 + place),
  ]),
  {
    sources: [source("s1"), source("s2"), source("s3")],
    steps: [step("a", "b"), step("b", "c"), step("c", "d")],
  },
);
const next = { ...revision(150), id: 2 };
const none = { put: [], withdraw: [] };
const proposalOf = (part: Partial<Proposal>): Proposal => ({
  publishers: none,
  sources: none,
  editions: none,
  titles: none,
  steps: none,
  stepSupports: none,
  titleSkills: none,
  titleDuties: none,
  references: none,
  salaries: none,
  ...part,
});
const putting = (...salaries: Salary[]) =>
  proposalOf({ salaries: { put: salaries as Content<Salary>[], withdraw: [] } });

it("is worked out with the editions that would stand, also where several titles are asked about", () => {
  const file = edition("s3-file", "s3", "2025-01-31");
  const added = TITLES.map((title) => salary("s3", title, 99, { editionId: file.id }));
  const proposal = proposalOf({
    editions: { put: [file], withdraw: [] },
    salaries: { put: added, withdraw: [] },
  });
  const { changes } = impactOfProposal(held, proposal, next);
  expect(
    changes.filter(({ sourceId, field }) => sourceId === "s3" && field === "central"),
  ).toHaveLength(TITLES.length);
});

describe("the titles that a proposal may change", () => {
  it.each([
    ["a new salary", putting(salary("s3", "a", 5)), ["a"]],
    ["a salary of another title", putting(salary("s1", "b", 5, { id: "s1-a" })), ["a", "b"]],
    ["a withdrawal", proposalOf({ salaries: { put: [], withdraw: ["s2-c"] } }), ["c"]],
    ["a source", proposalOf({ sources: { put: [source("s2")], withdraw: [] } }), TITLES],
    ["a source withdrawn", proposalOf({ sources: { put: [], withdraw: ["s1"] } }), TITLES],
    [
      "a source without salaries",
      proposalOf({ sources: { put: [source("x")], withdraw: [] } }),
      [],
    ],
    ["nothing", proposalOf({}), []],
  ])("by %s", (_what, proposal, titles) => {
    expect([...titlesChangedBy(held, proposal)].sort()).toEqual(titles);
  });
});

it("nothing is worked out again of titles that a proposal does not change", () => {
  const proposal = putting(salary("s3", "a", 50));
  const proposed = withProposal(held, proposal, next);
  memoizeAsOf(proposed, held, titlesChangedBy(held, proposal));
  const question = scope();
  // The very same answers, not equal ones.
  expect(payChange(proposed, "b", "c", question)).toBe(payChange(held, "b", "c", question));
  expect(payChange(proposed, "a", "c", question)).not.toBe(payChange(held, "a", "c", question));
});

it("says of a title and its steps what would change, and nothing of others", () => {
  const { changes, turns, needsReason } = impactOfProposal(
    held,
    putting(salary("s1", "a", 20)),
    next,
  );
  const fields = changes.map(({ kind, titleIds, field }) => [kind, ...titleIds, field].join(" "));
  expect(fields).toEqual(
    expect.arrayContaining(["PAY a central", "PAY a figures", "STEP a b low"]),
  );
  expect(
    fields.filter((field) => /^(PAY|GRADE|SPREAD|STEP)/.test(field) && !/ a /.test(field)),
  ).toEqual([]);
  expect(turns.length + Number(needsReason)).toBeGreaterThan(0);
});

it("says of a long list what differs, and how much it holds besides", () => {
  const many = Array.from({ length: 400 }, (_, place) =>
    salary("s3", "a", 10 + place, { id: `s3-a-${place}`, place: `Town ${place}` }),
  );
  const { changes } = impactOfProposal(held, putting(...many), next);
  const figures = changes.find(({ field, sourceId }) => field === "figures" && sourceId === "s3");
  expect(figures?.before).toBeNull();
  expect(figures?.after).toMatch(/^₹1,00,00,000 a year.+; and 390 more$/);
});

describe("the impact takes as many times the steps as there are rows", () => {
  /** Rows of one new source for two titles, each with what sets it apart. */
  const rowsOf = (count: number, part: (place: number) => Partial<Salary>) =>
    TITLES.slice(0, 2).flatMap((title) =>
      Array.from({ length: count }, (_, place) =>
        salary("s3", title, 10 + place, { id: `s3-${title}-${place}`, ...part(place) }),
      ),
    );
  const stepsOf = (rows: Salary[]) =>
    countedSteps(() => impactOfProposal(evidenceOf([...held.salaries]), putting(...rows), next));

  it.each<[string, (place: number) => Partial<Salary>]>([
    ["of one kind", () => ({})],
    ["of as many places", (place) => ({ place: `Town ${place}` })],
    ["of as many days", (place) => ({ observedTo: dayNumber(place) })],
    [
      "of both ends of a range",
      (place) => ({
        statistic: place % 2 === 0 ? "MINIMUM" : "MAXIMUM",
        place: `Town ${place >> 1}`,
      }),
    ],
    [
      "that may not be subtracted",
      (place) => ({ place: `Town ${place}`, level: place % 3 === 0 ? "SENIOR" : "ENTRY" }),
    ],
  ])("%s", async (_what, part) => {
    await stepsOf(rowsOf(10, part));
    const [few, many] = [await stepsOf(rowsOf(150, part)), await stepsOf(rowsOf(1_500, part))];
    // Ten times as many, and what sorting takes besides.
    expect(many / few).toBeLessThan(16);
  });

  const dayNumber = (place: number) =>
    new Date(Date.UTC(2024, 0, 1 + (place % 360))).toISOString().slice(0, 10);
});

it("an order is not worked out again for a publisher that states neither title", async () => {
  const alone = (publishers: number) =>
    evidenceOf([
      ...TITLES.flatMap((title, place) =>
        Array.from({ length: 100 }, (_, town) =>
          salary("s1", title, 10 + place, { id: `s1-${title}-${town}`, place: `Town ${town}` }),
        ),
      ),
      ...Array.from({ length: publishers }, (_, place) => salary(`x${place}`, "t", 5)),
    ]);
  const stepsWith = (publishers: number) => {
    const evidence = alone(publishers);
    return countedSteps(() => compare(evidence, [...TITLES, "t"], scope()));
  };
  await stepsWith(1);
  const [one, twenty] = [await stepsWith(1), await stepsWith(20)];
  expect(twenty / one).toBeLessThan(2);
});
