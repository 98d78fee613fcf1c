import { exportSalaries } from "@/curation/submissions/export-salaries";
import { testApi } from "./api";
import { personOf, ref } from "./curators";

const PUBLIC = `{
  title: careerTitle(slug: "data-scientist") {
    salaries(first: 100) { totalCount edges { node { slug } } }
  }
  sources(first: 100) { edges { node { slug salaryCount } } }
}`;

it("D03: a withdrawn salary leaves lists, counts and export, stays in its history, and can be restored", async () => {
  const api = await testApi();
  const curator = await personOf(api, "carl", "CURATOR");
  const reviewer = await personOf(api, "rita", "REVIEWER");
  const before = await api.data(PUBLIC);
  const slug = before.title.salaries.edges[0].node.slug;
  const change = async (mutation: "withdrawSalary" | "restoreSalary") => {
    const draft = await curator.change("beginSubmission", { reason: `Fixture: ${mutation}.` });
    const held = await curator.change(mutation, { ...ref(draft), salary: slug });
    const handedIn = await curator.change("submitForReview", ref(held));
    const impactReason = "A fixture.";
    await reviewer.change("publishSubmission", { ...ref(handedIn), impactReason });
  };
  const isExported = async () => {
    const exported = await exportSalaries(api.database, null);
    return exported.length;
  };
  const exportedBefore = await isExported();
  await change("withdrawSalary");
  const without = await api.data(PUBLIC);
  expect(JSON.stringify(without.title)).not.toContain(`"${slug}"`);
  const count = ({ sources }: typeof before) =>
    sources.edges.reduce(
      (sum: number, { node }: { node: { salaryCount: number } }) => sum + node.salaryCount,
      0,
    );
  expect(count(without)).toBe(count(before) - 1);
  expect(await isExported()).toBe(exportedBefore - 1);
  const history = await api.data(
    `{ salary(slug: "${slug}") { status withdrawn { reason } history { version } } }`,
  );
  expect(history.salary).toMatchObject({
    status: "WITHDRAWN",
    withdrawn: { reason: expect.stringContaining("Fixture: withdrawSalary.") },
  });
  await change("restoreSalary");
  expect(await api.data(PUBLIC)).toEqual(before);
  expect(await isExported()).toBe(exportedBefore);
});
