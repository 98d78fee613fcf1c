import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { CACHED_CLIENTS, plainAsk } from "../clients/cached-clients";
import { compileForRelay } from "../clients/relay-client";
import {
  type Answers,
  COUNTRY,
  FROM,
  PAGE_SIZE,
  type PayAnswer,
  pageByPage,
  payOf,
  type SourcesAnswer,
  type StepAnswer,
  stepOf,
  TITLE,
  threeTasks,
} from "../clients/three-tasks";
import { assistant, call } from "../graphql/assistants/mcp-site";
import { type SiteToRead, sharedSite } from "../support/site";

const EXPECTED = JSON.parse(readFileSync("tests/clients/three-answers.json", "utf8")) as Answers;

let site: SiteToRead;
let endpoint: string;
beforeAll(async () => {
  site = await sharedSite();
  endpoint = `${site.origin}/api/graphql`;
}, 120_000);

it("fetch does the three tasks", async () => {
  expect(await threeTasks(plainAsk(endpoint))).toEqual(EXPECTED);
});

it.each(Object.entries(CACHED_CLIENTS))("%s does the three tasks", async (_name, start) => {
  expect(await threeTasks(start(endpoint).ask)).toEqual(EXPECTED);
});

it("an assistant does the three tasks", async () => {
  const tools = await assistant(`${site.origin}/mcp`);
  const pay = await call(tools, "title_pay", { title: TITLE, country: COUNTRY });
  const step = await call(tools, "career_step", { from: FROM, to: TITLE, country: COUNTRY });
  const sources = await call(tools, "list_sources");
  const { comparability, direction, low, high } = step.data.change;
  expect({
    pay: pay.data.figures.map(({ source, amount, currency }: Answers["pay"][number]) => ({
      source,
      amount,
      currency,
    })),
    step: { comparability, direction, low, high },
    sources: sources.data.sources.map(({ slug }: { slug: string }) => slug),
  }).toEqual(EXPECTED);
});

/** Python's gql is in no registry that is asked here; its own library is always there. */
const hasPython = (() => {
  try {
    execFileSync("python3", ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
})();

(hasPython ? it : it.skip)("Python’s urllib does the three tasks (gql is not to be had)", () => {
  const given = [endpoint, TITLE, FROM, COUNTRY, String(PAGE_SIZE)];
  const program = ["tests/clients/three-tasks.py", ...given];
  expect(JSON.parse(execFileSync("python3", program, { encoding: "utf8" }))).toEqual(EXPECTED);
});

describe("what Relay’s compiler makes of the schema", () => {
  const compiled = compileForRelay();
  const ask = (query: string, variables: object) =>
    plainAsk(endpoint)(compiled.textOf(query), variables) as Promise<unknown>;

  it("does the three tasks", async () => {
    const pay = await ask("tasksPayQuery", { title: TITLE, country: COUNTRY });
    const step = await ask("tasksStepQuery", { from: FROM, to: TITLE, country: COUNTRY });
    const page = (variables: object) => ask("tasksSourcesQuery", variables);
    expect({
      pay: payOf(pay as PayAnswer),
      step: stepOf(step as StepAnswer),
      sources: await pageByPage(async (variables) => (await page(variables)) as SourcesAnswer),
    }).toEqual(EXPECTED);
  });

  it("takes for never null what is null only where it failed", () => {
    const mayBeNull = (query: string) => /\n {2}\} \| null/.test(compiled.typesOf(query));
    expect(mayBeNull("tasksSourcesQuery")).toBe(false);
    expect(mayBeNull("tasksStepQuery")).toBe(false);
    // A title that is not held is null, and nothing failed.
    expect(mayBeNull("tasksPayQuery")).toBe(true);
  });

  it("asks for the next page of a title’s salaries by node(id:)", async () => {
    type Page = {
      salaries: {
        edges: { node: { slug: string } }[];
        pageInfo: { endCursor: string; hasNextPage: boolean };
      };
    };
    const slugs = ({ salaries }: Page) => salaries.edges.map(({ node }) => node.slug);
    const { careerTitle } = (await ask("tasksTitleQuery", { title: FROM })) as {
      careerTitle: Page & { id: string };
    };
    const after = careerTitle.salaries.pageInfo.endCursor;
    expect(compiled.textOf("tasksSalariesQuery")).toContain("node(id: $id)");
    const next = (await ask("tasksSalariesQuery", { id: careerTitle.id, first: 2, after })) as {
      node: Page;
    };
    const query = `{ careerTitle(slug: "${FROM}") { salaries(first: 4) { nodes { slug } } } }`;
    const both = (await plainAsk(endpoint)(query)) as {
      careerTitle: { salaries: { nodes: { slug: string }[] } };
    };
    const expected = both.careerTitle.salaries.nodes.map(({ slug }) => slug);
    expect(expected).toHaveLength(4);
    expect([...slugs(careerTitle), ...slugs(next.node)]).toEqual(expected);
  });
});
