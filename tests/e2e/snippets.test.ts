import { execFileSync } from "node:child_process";
import { snippets } from "@/components/docs/snippets";
import { type SiteToRead, sharedSite } from "../support/site";
import { has, inPython, inR, inSql } from "./programs";
import { csvRows } from "./table-text";

let site: SiteToRead;
beforeAll(async () => {
  site = await sharedSite();
});

const code = (language: string) =>
  snippets(site.origin).find((snippet) => snippet.language === language)?.code ?? "";
it("stand on the page as they are run here", async () => {
  const page = await site.page({ javaScriptEnabled: false });
  await page.goto(`${site.origin}/docs/api`);
  const shown = await page.locator("pre").allTextContents();
  expect(shown).toEqual(snippets(site.origin).map((snippet) => snippet.code));
});

(has("curl") ? it : it.skip)("run in curl", () => {
  const answer = JSON.parse(execFileSync("sh", ["-c", code("curl")], { encoding: "utf8" }));
  expect(answer.data.careerTitle.pay.bySource.length).toBeGreaterThan(1);
});

it("run in Node", () => {
  const flags = ["--input-type=module", "-e", code("JavaScript")];
  expect(execFileSync(process.execPath, flags, { encoding: "utf8" })).toMatch(/Glassdoor.+INR/);
});

(has("python3") ? it : it.skip)("run in Python", () => {
  expect(inPython(code("Python"))).toContain("Glassdoor");
});

it("name a table that is there", async () => {
  for (const language of ["R", "A spreadsheet"]) {
    const address = /"(http[^"]+)"/.exec(code(language))?.[1] ?? "";
    const [first] = csvRows(await (await fetch(address)).text());
    for (const column of ["source", "amount", "currency", "sample_size", "grade"]) {
      expect(first).toHaveProperty(column);
    }
  }
});

describe("what recomputes a change of pay", () => {
  const lines = async () => {
    const page = await site.page({ javaScriptEnabled: false });
    await page.goto(`${site.origin}/data`);
    const section = page.locator("section[aria-labelledby=recompute]");
    const [python = "", r = "", sql = ""] = await section.locator("pre").allTextContents();
    const told = /pay changes by (-?[\d.]+) ([A-Z]{3}), ([+−][\d.]+)%/.exec(
      (await section.textContent()) ?? "",
    );
    return { python, r, sql, told: told?.slice(1) ?? [] };
  };
  const roughly = (percent = "") => Number(percent.replace("−", "-"));

  (has("python3") ? it : it.skip)("prints in Python what the page tells", async () => {
    const { python, told } = await lines();
    const [difference, currency, percent] = inPython(python).split(/\s+/);
    expect([Number(difference), currency]).toEqual([Number(told[0]), told[1]]);
    expect(Number(percent)).toBeCloseTo(roughly(told[2]), 0);
  });

  (has("Rscript") ? it : it.skip)("prints in R what the page tells", async () => {
    const { r, told } = await lines();
    expect(inR(r)).toContain(`${told[0]} ${told[1]}`);
  });

  it("answers in SQL what the page tells", async () => {
    const { sql, told } = await lines();
    const row = await inSql(sql);
    expect([row.difference, row.currency]).toEqual([Number(told[0]), told[1]]);
    expect(Number(row.percent)).toBeCloseTo(roughly(told[2]), 0);
  });
});

it("the first question of the guide is asked again in place", async () => {
  const page = await site.page();
  await page.goto(`${site.origin}/docs/api`);
  const answer = page.locator("output");
  const first = await answer.textContent();
  expect(JSON.parse(first ?? "").data.careerTitle.name).toBe("Data Scientist");
  const question = page.getByLabel("The question");
  await question.fill('{ careerTitle(slug: "machine-learning-architect") { name } }');
  await page.getByRole("button", { name: "Ask it" }).click();
  await answer.filter({ hasText: '"name": "Machine Learning Architect"' }).waitFor();
});
