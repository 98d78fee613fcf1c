import type { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { money } from "@/domain/evidence/money";
import { formatMoney } from "@/domain/words/format";
import type { Publication } from "@/prisma/planned-changes";
import { publish } from "@/prisma/publish";
import { assistant, call } from "../graphql/assistants/mcp-site";
import { salaryRow, sourceRow } from "../graphql/rows";
import { eventually } from "../support/eventually";
import { type Site, testSite } from "../support/site";
import { type Answer, fromApi } from "./api-door";
import { type ArchiveDoor, archiveDoor } from "./archive-door";
import { unfold } from "./pages";
import { csvRows, markdownList, markdownRows } from "./table-text";
import { fromPage, printed, toldOf, toldOfRow } from "./told-figures";

/** A title, and the view of it as its address says it; more views are more lines. */
const VIEWS: readonly (readonly [title: string, view: string])[] = [
  ["machine-learning-architect", "country=IN"],
  ["data-scientist", "country=IN"],
  ["data-scientist", "country=US"],
  ["data-scientist", "country=all"],
  ["data-scientist", "country=US&year=2021"],
  ["data-scientist", "country=IN&year=2022"],
  ["machine-learning-engineer", "country=US&year=2024&level=SENIOR"],
  ["data-scientist", "country=US&level=ENTRY"],
  ["data-scientist", "country=IN&prices=2024"],
  ["data-scientist", "country=US&prices=2020&currency=EUR"],
  ["data-engineer", "country=DE&currency=USD"],
  ["data-scientist", "country=all&currency=INR"],
  ["data-scientist", "country=GB&prices=ppp"],
  ["machine-learning-architect", "country=IN&currency=USD"],
  ["machine-learning-manager", "country=US"],
  ["data-scientist", "country=US&source=bls-oews&basis=BASE"],
  ["data-scientist", "country=IN&source=guide-ambitionbox"],
  ["data-scientist", "country=US&minYears=2&maxYears=6"],
  ["chief-data-scientist", "country=FJ"],
  ["data-engineer", "country=CA&year=2023&currency=CAD&prices=2022"],
  ["machine-learning-specialist", "country=IN&basis=UNKNOWN&hours=2080&currency=CHF"],
  ["research-scientist", "country=US&currency=JPY"],
  ["data-scientist", "country=IN&asOf=BEFORE"],
  ["data-scientist", "country=IN&currency=EUR&prices=2024&hours=2000&asOf=BEFORE"],
  ["machine-learning-manager", "country=all&asOf=BEFORE"],
];

let site: Site;
let tools: Client;
/** A moment before the correction that the evidence now holds. */
let before: string;
/** The archives of the revisions then and now. */
let [earlier, latest]: ArchiveDoor[] = [];
/** How many figures each archive told. */
const told = { earlier: 0, latest: 0 };

/** A salary of a source that may be passed on, so that archives hold it. */
const CORRECTED = "fixture-open-data-scientist";

/** Publishes it with an amount, and waits until the site knows. */
async function record(amount: string, more: Publication["put"] = {}): Promise<void> {
  const { number } = await latestRevision();
  await publish(
    site.database,
    { put: { ...more, salary: [salaryRow("fixture-open", "data-scientist", amount)] } },
    { actor: "curator", reason: "Fixture: the page was read." },
  );
  await eventually("the revision", async () => (await latestRevision()).number === number + 1);
}

/** The latest revision as the API has it. */
async function latestRevision(): Promise<{ number: number; at: string }> {
  const query = "{ latestRevision { number at } }";
  const address = `${site.origin}/api/graphql?${new URLSearchParams({ query })}`;
  const { data } = (await (await fetch(address)).json()) as {
    data: { latestRevision: { number: number; at: string } };
  };
  return data.latestRevision;
}

beforeAll(async () => {
  site = await testSite();
  tools = await assistant(`${site.origin}/mcp`);
  await record("900000", { source: [sourceRow("fixture-open")] });
  const first = await latestRevision();
  before = first.at;
  await record("950000");
  const number = first.number + 1;
  [earlier, latest] = [
    await archiveDoor(site.origin, first.number),
    await archiveDoor(site.origin, number),
  ];
}, 240_000);

/** The three texts and what each says of how it is shown. */
async function fromFiles(slug: string, view: string) {
  const get = async (form: string) => {
    const response = await fetch(`${site.origin}/data/pay.${form}?titles=${slug}&${view}`);
    expect([form, response.status]).toEqual([form, 200]);
    return response;
  };
  const csv = csvRows(await (await get("csv")).text());
  const json = (await (await get("json")).json()) as {
    shownAs: string[];
    rows: Record<string, unknown>[];
    leftOut: { reason: string }[];
  };
  const markdown = await (await get("md")).text();
  return {
    csv: {
      figures: csv.filter(({ left_out }) => left_out === "").map(toldOfRow),
      leftOut: csv.flatMap(({ left_out }) => left_out || []).sort(),
    },
    json: {
      figures: json.rows.map(toldOfRow),
      leftOut: json.leftOut.map(({ reason }) => reason).sort(),
    },
    markdown: {
      figures: markdownRows(markdown).map(toldOfRow),
      leftOut: markdownList(markdown, "Left out").sort(),
    },
    shownAs: [
      ...new Set([
        ...csv.map((row) => row.shown_as),
        json.shownAs.join(" "),
        markdown.split("\n\n")[1],
      ]),
    ],
  };
}

/** What an assistant is answered, who asks with the parameters of the address. */
async function fromTool(slug: string, view: string): Promise<Answer & { text: string }> {
  const given = { title: slug, ...Object.fromEntries(new URLSearchParams(view)) };
  const { data, text } = await call(tools, "title_pay", given);
  const figures = (data.figures as Record<string, unknown>[]).map(toldOf);
  return { figures, leftOut: [...data.leftOut].sort(), text };
}

it.each(VIEWS)("%s?%s is the same at every door", async (slug, written) => {
  const view = written.replace("BEFORE", before);
  const { shownAs, recorded, stated, ...api } = await fromApi(site.origin, slug, view);
  const { csv, json, markdown, shownAs: words } = await fromFiles(slug, view);
  const { text: toldInWords, ...tool } = await fromTool(slug, view);
  expect({ csv, json, markdown, tool }).toEqual({ csv: api, json: api, markdown: api, tool: api });
  const which = view === written ? "latest" : "earlier";
  told[which] += (which === "latest" ? latest : earlier)?.compare(recorded) ?? 0;
  for (const { amount, currency } of api.figures) {
    expect(toldInWords).toContain(`${formatMoney(money(amount, currency))} (${currency})`);
  }
  for (const sentence of [...api.leftOut, ...shownAs]) expect(toldInWords).toContain(sentence);
  // One wording in every file, which holds all that the API says of how pay is shown.
  expect(words).toHaveLength(1);
  for (const sentence of shownAs) expect(words[0]).toContain(sentence);
  const page = await site.page({ javaScriptEnabled: false });
  await page.goto(`${site.origin}/titles/${slug}?${view}`);
  // The page draws what each source puts in the middle, and of other kinds of pay what it states besides.
  const drawn = await fromPage(page);
  expect(drawn).toEqual(expect.arrayContaining(api.figures.map(printed)));
  expect([...api.figures, ...stated].map(printed)).toEqual(expect.arrayContaining(drawn));
  await unfold(page);
  const text = (await page.locator("main").innerText()).replace(/\s+/g, " ");
  for (const sentence of (words[0] ?? "").split(/(?<=\.) /)) expect(text).toContain(sentence);
  for (const sentence of api.leftOut) {
    // The page says of a title and of its sources under their own headings what files say with their names.
    const [told = ""] = sentence.split(". Held in another edition");
    expect(text).toContain(told.startsWith("Left out: ") ? told : after(told, ": "));
  }
});

function after(text: string, mark: string): string {
  return text.slice(text.indexOf(mark) + mark.length);
}

it("the archives of both revisions told figures, and not the same of what was corrected", async () => {
  expect(told.latest).toBeGreaterThan(10);
  expect(told.earlier).toBeGreaterThan(0);
  const { recorded } = await fromApi(site.origin, "data-scientist", "country=IN");
  const corrected = recorded.filter(({ salary }) => salary === CORRECTED);
  expect(corrected).toHaveLength(1);
  expect(() => earlier?.compare(corrected)).toThrow("950000");
});
