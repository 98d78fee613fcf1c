import { type Api, type Json, testApi } from "./api";
import { FIXTURE_SOURCE, fixtureSalary, type Person, personOf, ref } from "./curators";

/** What readers are told, asked of the API as readers ask it, by the keys of an impact. */
const PUBLIC = `{
  careerTitles(first: 100) { edges { node { slug pay {
    missing { reason }
    bySource { source { slug } central { money { amount } gradeExplanation { grade } } }
  } } } }
}`;

const CHANGE = `query($from: String!, $to: String!) { progression(from: $from, to: $to) {
  steps { kind }
  overall {
    low { amount } high { amount } comparability direction grade agreeing
    pairs { difference { amount } }
  }
} }`;

interface Told {
  readonly [key: string]: string | null;
}

async function titleSlugs(api: Api): Promise<string[]> {
  const { careerTitles } = await api.data(
    "{ careerTitles(first: 100) { edges { node { slug } } } }",
  );
  return careerTitles.edges.map(({ node }: Json) => node.slug);
}

async function told(api: Api): Promise<Told> {
  const slugs = await titleSlugs(api);
  const { careerTitles } = await api.data(PUBLIC);
  const { compare } = await api.data(
    `query($titles: [String!]!) { compare(titles: $titles) {
      ordering { title { slug } position restsOn { slug }
        flips { with { slug } without { slug } }
        pairsOnOneSource { with { slug } source { slug } } }
      disagreement { title { slug } spreadPercent }
    } }`,
    { titles: slugs },
  );
  const answers: Record<string, string | null> = {};
  for (const { node } of careerTitles.edges) {
    answers[`PAY ${node.slug} missing`] = node.pay.missing?.reason ?? null;
    for (const { source, central } of node.pay.bySource) {
      answers[`PAY ${node.slug} ${source.slug} central`] = central?.money.amount ?? null;
      answers[`GRADE ${node.slug} ${source.slug} grade`] = central?.gradeExplanation.grade ?? null;
    }
  }
  return { ...answers, ...orderTold(compare), ...(await changesTold(api, slugs)) };
}

function orderTold({ ordering, disagreement }: Json): Told {
  const answers: Record<string, string | null> = {};
  for (const { title, position, restsOn, flips, pairsOnOneSource } of ordering) {
    answers[`ORDER ${title.slug} position`] = String(position);
    answers[`ORDER ${title.slug} restsOn`] = restsOn
      .map(({ slug }: Json) => slug)
      .sort()
      .join(", ");
    answers[`ORDER ${title.slug} pairsOnOneSource`] = pairsOnOneSource
      .map((pair: Json) => `${pair.with.slug} on ${pair.source.slug}`)
      .sort()
      .join(", ");
    answers[`ORDER ${title.slug} flips`] = flips
      .map((flip: Json) => `${flip.with.slug} without ${flip.without.slug}`)
      .sort()
      .join(", ");
  }
  for (const { title, spreadPercent } of disagreement) {
    answers[`SPREAD ${title.slug} spreadPercent`] = String(spreadPercent);
  }
  return answers;
}

async function changesTold(api: Api, slugs: readonly string[]): Promise<Told> {
  const pairs = slugs.flatMap((from) => slugs.map((to) => ({ from, to })));
  const all = await Promise.all(
    pairs.filter(({ from, to }) => from !== to).map((pair) => changeTold(api, pair)),
  );
  return Object.assign({}, ...all);
}

async function changeTold(api: Api, pair: { from: string; to: string }): Promise<Told> {
  const { data, errors } = await api.ask(CHANGE, pair);
  if (errors[0]?.extensions?.code === "NOT_FOUND") return {};
  const { progression } = data;
  const { low, high, comparability, direction, grade, agreeing, pairs } = progression.overall;
  const key = `${progression.steps.length === 1 ? "STEP" : "PATH"} ${pair.from} ${pair.to}`;
  return {
    [`${key} low`]: low?.amount ?? null,
    [`${key} high`]: high?.amount ?? null,
    [`${key} comparability`]: comparability,
    [`${key} direction`]: direction,
    [`${key} grade`]: grade,
    [`${key} agreeing`]: agreeing === null ? null : `${agreeing} of ${pairs.length}`,
  };
}

/** The keys of what differs. */
function differing(before: Told, after: Told): string[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return keys.filter((key) => (before[key] ?? null) !== (after[key] ?? null)).sort();
}

let api: Awaited<ReturnType<typeof testApi>>;
let curator: Person;
let reviewer: Person;
beforeEach(async () => {
  api = await testApi();
  curator = await personOf(api, "curator", "CURATOR");
  reviewer = await personOf(api, "reviewer", "REVIEWER");
});

/** Publishes a draft and checks that what it was said to change is what it changed. */
async function publishAndCompare(submission: Json): Promise<string[]> {
  const before = await told(api);
  const { data } = await reviewer.ask(
    `query($id: ID!) { submission(id: $id) { impact { changes { kind titles source field before after } } } }`,
    { id: submission.id },
  );
  const foretold: string[] = data.submission.impact.changes.map(
    ({ kind, titles, source, field }: Json) =>
      [kind, ...titles, ...(source ? [source] : []), field].join(" "),
  );
  const handedIn = await curator.change("submitForReview", ref(submission));
  await reviewer.change("publishSubmission", { ...ref(handedIn), impactReason: "Fixture." });
  // `figures` is the one line that stands for a whole list of the API; what only stands beside a
  // salary is no answer (corrections.test.ts).
  const beside = / (figures|asPrinted|note|url)$/;
  expect(foretold.filter((key) => !beside.test(key)).sort()).toEqual(
    differing(before, await told(api)),
  );
  return foretold;
}

it("foretells field by field what readers are told after a new source", async () => {
  const begun = await curator.change("beginSubmission", { reason: "Fixture" });
  const sourced = await curator.change("putSource", { ...ref(begun), source: FIXTURE_SOURCE });
  const salaries = [
    fixtureSalary("data-scientist", "2500000"),
    fixtureSalary("machine-learning-specialist", "1900000"),
    fixtureSalary("chief-data-scientist", "4100000"),
  ];
  const foretold = await publishAndCompare(
    await curator.change("putSalaries", { ...ref(sourced), salaries }),
  );
  expect(foretold.some((key) => key.startsWith("ORDER"))).toBe(true);
  expect(foretold.some((key) => key.startsWith("STEP"))).toBe(true);
  expect(foretold.some((key) => key.startsWith("SPREAD"))).toBe(true);
});

it("foretells what a correction and a withdrawal change", async () => {
  const begun = await curator.change("beginSubmission", { reason: "Fixture" });
  const salary = {
    ...fixtureSalary("machine-learning-manager", "2000000"),
    source: "guide-glassdoor",
  };
  const put = await curator.change("putSalaries", { ...ref(begun), salaries: [salary] });
  const thing = { salary: "guide-ambitionbox-machine-learning-specialist" };
  const foretold = await publishAndCompare(
    await curator.change("withdrawSalary", { ...ref(put), ...thing }),
  );
  expect(foretold).toContain("PAY machine-learning-specialist missing");
  expect(foretold.some((key) => key.startsWith("PATH"))).toBe(true);
});

it("foretells that a note changes nothing that is computed, and that it changes itself", async () => {
  const begun = await curator.change("beginSubmission", { reason: "Fixture" });
  const salary = {
    ...fixtureSalary("data-scientist", "1200000", { sampleSize: null, note: "Fixture" }),
    source: "guide-glassdoor",
  };
  const put = await curator.change("putSalaries", { ...ref(begun), salaries: [salary] });
  expect(await publishAndCompare(put)).toEqual([
    "PAY data-scientist guide-glassdoor asPrinted",
    "PAY data-scientist guide-glassdoor note",
  ]);
});
