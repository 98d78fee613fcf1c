import { payChange } from "@/domain/change";
import { impactOfProposal } from "@/domain/curation/impact";
import type { Content, Proposal } from "@/domain/curation/proposal";
import { titlesChangedBy, withProposal } from "@/domain/curation/proposal";
import type { Salary } from "@/domain/evidence";
import { rememberAsOf } from "@/domain/remembered";
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
  rememberAsOf(proposed, held, titlesChangedBy(held, proposal));
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
