import { publish } from "@/prisma/publish";
import type { ContentOf } from "@/prisma/things";
import { apiOn } from "../graphql/api";
import { fixtureSalary, personOf, ref } from "../graphql/curators";
import { salaryRow } from "../graphql/rows";
import { type Site, testSite } from "../support/site";

const HOSTILE = `Fixture: </script><script>window.__xss = 1</script>"><img src=x onerror="window.__xss=1"> & more`;

let site: Site;
beforeAll(async () => {
  site = await testSite();
});

async function record(salary: ContentOf["salary"], reason: string): Promise<void> {
  await publish(site.database, { put: { salary: [salary] } }, { actor: "fixture", reason });
}

const glassdoor = (amount: string) => salaryRow("guide-glassdoor", "data-scientist", amount);

/** Publishes another amount as curators do, and takes it back. */
async function publishAndUndo(): Promise<void> {
  const api = { ...(await apiOn(site.database)), database: site.database };
  const curator = await personOf(api, "curator", "CURATOR");
  const reviewer = await personOf(api, "reviewer", "REVIEWER");
  const begun = await curator.change("beginSubmission", {
    reason: "Fixture: the page was updated.",
  });
  const salary = { ...fixtureSalary("data-scientist", "1500000"), source: "guide-glassdoor" };
  const filled = await curator.change("putSalaries", { ...ref(begun), salaries: [salary] });
  const handedIn = await curator.change("submitForReview", ref(filled));
  const published = await reviewer.change("publishSubmission", {
    ...ref(handedIn),
    impactReason: "The source says so.",
  });
  await reviewer.change("undoSubmission", { ...ref(published), reason: "Fixture: taken back." });
}

it("tells a publication and its undo, the newest first, with what, when and why", async () => {
  await publishAndUndo();
  const page = await site.page({ javaScriptEnabled: false });
  await page.goto(site.origin);
  await page.locator("footer").getByRole("link", { name: "Changes" }).click();
  await page.waitForURL("**/changes", { waitUntil: "load" });
  const articles = await page.locator("main article").allInnerTexts();
  expect(articles).toHaveLength(3);
  expect(articles[0]).toContain("Fixture: taken back.");
  expect(articles[0]).toContain("Data Scientist, Glassdoor");
  expect(articles[0]).toContain("corrected, from ₹15,00,000 to ₹12,00,000");
  expect(articles[1]).toContain("Fixture: the page was updated. The source says so.");
  expect(articles[1]).toContain("corrected, from ₹12,00,000 to ₹15,00,000");
  expect(articles[2]).toMatch(/And [\d,]+ changes more/);
  expect(await page.locator("main article time").first().getAttribute("datetime")).toMatch(
    /^\d{4}-/,
  );
});

it("X03: shows what people wrote as text, on the page and in the feed, which is well-formed", async () => {
  await record(glassdoor("1300000"), HOSTILE);
  const page = await site.page();
  await page.goto(`${site.origin}/changes`, { waitUntil: "networkidle" });
  expect(await page.locator("main h2").first().innerText()).toBe(HOSTILE);
  expect(await page.evaluate(() => "__xss" in window)).toBe(false);
  const href = await page
    .locator('link[rel="alternate"][type="application/atom+xml"]')
    .getAttribute("href");
  const answer = await page.request.get(new URL(href ?? "", site.origin).href);
  expect(answer.headers()["content-type"]).toBe("application/atom+xml; charset=utf-8");
  const feed = await page.evaluate(
    (text) => {
      const parsed = new DOMParser().parseFromString(text, "application/xml");
      return {
        problems: parsed.querySelectorAll("parsererror").length,
        titles: [...parsed.querySelectorAll("entry > title")].map((title) => title.textContent),
        content: parsed.querySelector("entry > content")?.textContent,
        elements: [...new Set([...parsed.querySelectorAll("*")].map(({ tagName }) => tagName))],
      };
    },
    await answer.text(),
  );
  expect(feed.problems).toBe(0);
  expect(feed.titles[0]).toBe(HOSTILE);
  expect(feed.titles.slice(1, 3)).toEqual([
    "Fixture: taken back.",
    "Fixture: the page was updated. The source says so.",
  ]);
  expect(feed.content).toMatch(
    /Data Scientist, .*: corrected, from ₹12,00,000 a year \(INR; .*\) to ₹13,00,000 a year \(INR; .*\)\./,
  );
  expect(feed.elements).not.toEqual(expect.arrayContaining(["script"]));
});

it("comes in pages, and answers 404 where an address is no page of it", async () => {
  for (let number = 0; number < 20; number += 1) {
    await record(glassdoor(String(1_400_000 + number * 1_000)), `Fixture: time ${number}.`);
  }
  const page = await site.page({ javaScriptEnabled: false });
  await page.goto(`${site.origin}/changes`);
  expect(await page.locator("main article").count()).toBe(20);
  await page.getByRole("link", { name: "Earlier changes" }).click();
  expect(await page.locator("main article h2").first().innerText()).toBe(HOSTILE);
  expect(await page.locator("main article").count()).toBe(4);
  await page.getByRole("link", { name: "The newest changes" }).click();
  expect(await page.locator("main article h2").first().innerText()).toBe("Fixture: time 19.");
  const answer = await page.goto(`${site.origin}/changes?after=nowhere`);
  expect(answer?.status()).toBe(404);
});
