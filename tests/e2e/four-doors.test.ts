import type { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { otherEditionSentence } from "@/domain/convert/view-words";
import { money } from "@/domain/evidence/money";
import { formatMoney } from "@/domain/words/format";
import { originClause, type TracedAmount } from "@/domain/words/origin-words";
import { assistant, call } from "../graphql/assistants/mcp-site";
import { type Site, testSite } from "../support/site";
import { csvRows, markdownList, markdownRows } from "./table-text";
import { fromPage, printed, type Told, toldOf, toldOfRow } from "./told-figures";

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
];

/** What a door says of a view. */
interface Answer {
  readonly figures: readonly Told[];
  /** What is named as left out, in sentences, in the order of the alphabet. */
  readonly leftOut: readonly string[];
}

let site: Site;
let tools: Client;
beforeAll(async () => {
  site = await testSite();
  tools = await assistant(`${site.origin}/mcp`);
}, 120_000);

const QUERY = `query ($slug: String!, $where: EvidenceFilter, $currency: CurrencyCode, $prices: PriceView, $annual: AnnualRule) {
  careerTitle(slug: $slug) { name pay(where: $where, currency: $currency, prices: $prices, annual: $annual) {
    bySource { source { slug name } central {
      money { amount currencyCode } period basis statistic country sampleSize grade
      level observedFrom observedTo edition { name } }
      centralMissing { explanation } }
    otherEditions { source { publisher { name } } edition { slug name } country figures }
    missing { explanation }
    unconverted { salary { origin asPrinted statistic sampleSize title { name } edition { name } source { method publisher { name } citedBy { publisher { name } } } } missing { explanation } }
    shownAs } } }`;

/** The view as the API is asked for it. */
function variablesOf(slug: string, view: string) {
  const asked = new URLSearchParams(view);
  const numberOf = (name: string) => (asked.has(name) ? Number(asked.get(name)) : null);
  const prices = asked.get("prices");
  const where = {
    country: asked.get("country") === "all" ? null : asked.get("country"),
    level: asked.get("level"),
    year: numberOf("year"),
    minYears: numberOf("minYears"),
    maxYears: numberOf("maxYears"),
    basis: asked.get("basis"),
    sources: asked.has("source") ? [asked.get("source")] : null,
  };
  return {
    slug,
    where,
    currency: asked.get("currency"),
    prices:
      prices === null
        ? null
        : prices === "ppp"
          ? { kind: "PURCHASING_POWER" }
          : { kind: "REAL", year: Number(prices) },
    annual: asked.has("hours") ? { hoursAYear: numberOf("hours") } : null,
  };
}

interface ApiPay {
  readonly bySource: readonly {
    readonly source: { readonly slug: string; readonly name: string };
    readonly central: (Record<string, unknown> & { money: Record<string, string> }) | null;
    readonly centralMissing: { readonly explanation: string } | null;
  }[];
  readonly missing: { readonly explanation: string } | null;
  readonly unconverted: readonly {
    readonly salary: Pick<TracedAmount, "origin" | "asPrinted" | "statistic" | "sampleSize"> & {
      readonly title: { readonly name: string };
      readonly edition: { readonly name: string } | null;
      readonly source: Pick<TracedAmount, "method"> & {
        readonly publisher: { readonly name: string };
        readonly citedBy: { readonly publisher: { readonly name: string } } | null;
      };
    };
    readonly missing: { readonly explanation: string };
  }[];
  readonly otherEditions: readonly {
    readonly source: { readonly publisher: { readonly name: string } };
    readonly edition: { readonly slug: string; readonly name: string };
    readonly country: string;
    readonly figures: number;
  }[];
  readonly shownAs: readonly string[];
}

async function fromApi(slug: string, view: string): Promise<Answer & Pick<ApiPay, "shownAs">> {
  const response = await fetch(`${site.origin}/api/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: QUERY, variables: variablesOf(slug, view) }),
  });
  const { data, errors } = (await response.json()) as {
    data: { careerTitle: { name: string; pay: ApiPay } };
    errors?: unknown;
  };
  expect(errors).toBeUndefined();
  const { name, pay } = data.careerTitle;
  const figures = pay.bySource.flatMap(({ source, central }) =>
    central
      ? [
          toldOf({
            ...central,
            source: source.slug,
            amount: central.money.amount,
            currency: central.money.currencyCode,
            editionName: (central.edition as { name: string } | null)?.name ?? "",
          }),
        ]
      : [],
  );
  const withoutMiddle = pay.bySource.filter(({ central }) => central === null);
  const leftOut = [
    ...(pay.missing ? [`${name}: ${pay.missing.explanation}`] : []),
    ...withoutMiddle.map(
      ({ source, centralMissing }) => `${name}, ${source.name}: ${centralMissing?.explanation}`,
    ),
    ...pay.unconverted.map(({ salary: { source, edition, ...salary }, missing }) => {
      const origin = originClause({
        ...salary,
        method: source.method,
        publisher: source.publisher.name,
        edition: edition?.name ?? null,
        reader: source.citedBy?.publisher.name ?? null,
      });
      return `Left out: ${salary.title.name}, ${source.publisher.name}, ${origin}. ${missing.explanation}`;
    }),
    ...pay.otherEditions.map((other) =>
      otherEditionSentence({
        title: name,
        publisher: other.source.publisher.name,
        edition: other.edition.name,
        slug: other.edition.slug,
        country: other.country,
        figures: other.figures,
      }),
    ),
  ];
  return { figures, leftOut: leftOut.sort(), shownAs: pay.shownAs };
}

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

it.each(VIEWS)("%s?%s is the same at every door", async (slug, view) => {
  const { shownAs, ...api } = await fromApi(slug, view);
  const { csv, json, markdown, shownAs: words } = await fromFiles(slug, view);
  const { text: toldInWords, ...tool } = await fromTool(slug, view);
  expect({ csv, json, markdown, tool }).toEqual({ csv: api, json: api, markdown: api, tool: api });
  for (const { amount, currency } of api.figures) {
    expect(toldInWords).toContain(`${formatMoney(money(amount, currency))} (${currency})`);
  }
  for (const sentence of [...api.leftOut, ...shownAs]) expect(toldInWords).toContain(sentence);
  // One wording in every file, which holds all that the API says of how pay is shown.
  expect(words).toHaveLength(1);
  for (const sentence of shownAs) expect(words[0]).toContain(sentence);
  const page = await site.page({ javaScriptEnabled: false });
  await page.goto(`${site.origin}/titles/${slug}?${view}`);
  expect(await fromPage(page)).toEqual(api.figures.map(printed));
  const text = (await page.locator("main").innerText()).replace(/\s+/g, " ");
  expect(text).toContain(words[0]);
  for (const sentence of api.leftOut) {
    // The page says of a title and of its sources under their own headings what files say with their names.
    const [told = ""] = sentence.split(". Held in another edition");
    expect(text).toContain(told.startsWith("Left out: ") ? told : after(told, ": "));
  }
});

function after(text: string, mark: string): string {
  return text.slice(text.indexOf(mark) + mark.length);
}
