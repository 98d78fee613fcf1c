import { execFileSync } from "node:child_process";
import { snippets } from "@/components/docs/snippets";
import { type Site, testSite } from "../support/site";
import { csvRows } from "./table-text";

let site: Site;
beforeAll(async () => {
  site = await testSite();
});

const code = (language: string) =>
  snippets(site.origin).find((snippet) => snippet.language === language)?.code ?? "";
const has = (command: string) => {
  try {
    execFileSync(command, ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
};

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
  expect(execFileSync("python3", ["-c", code("Python")], { encoding: "utf8" })).toContain(
    "Glassdoor",
  );
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
