import { type SiteToRead, sharedSite } from "../support/site";

let site: SiteToRead;
beforeAll(async () => {
  site = await sharedSite();
});

/** What the page says of each question, by what it asks, and what its figures say once they are unfolded. */
const ANSWERS: readonly (readonly [question: string, says: RegExp])[] = [
  ["Which skills does a machine-learning engineer need?", /5 technical skills/],
  [
    "Which programming language is best?",
    /Python \(\d\).*No source here says which language is best/s,
  ],
  ["Which software is needed?", /What is in demand is not what is needed/],
  ["Which country is best?", /n \d+.*No source here says which country is best/s],
  [
    "Which company in India is best?",
    /No source here answers this. It would take figures of named employers/,
  ],
  [
    "Which branch of machine learning is best?",
    /No source here answers this. It would take pay or vacancies/,
  ],
  ["Who is eligible?", /job zone 4 of 5/],
  ["Which tools do machine-learning engineers use?", /86 technologies, 23 of them in demand/],
  ["What are the four basics of machine learning?", /No source here answers this. The guide asks/],
  ["What is a machine-learning engineer responsible for?", /7 duties.*16 tasks/s],
  ["Do machine-learning engineers need SQL and Python?", /SQL is listed for 3 of 3 occupations/],
];

it.each([true, false])(
  "reads an answer to each of the eleven questions, with script %s",
  async (javaScriptEnabled) => {
    const page = await site.page({ javaScriptEnabled });
    await page.goto(`${site.origin}/guide`, { waitUntil: "networkidle" });
    const items = page.locator("section:has(#questions) li:has(> h3)");
    expect(await items.count()).toBe(11);
    for (const [question, says] of ANSWERS) {
      const item = items.filter({
        has: page.getByRole("heading", { name: question, exact: true }),
      });
      expect(await item.textContent()).toMatch(says);
    }
  },
);

it("unfolds the figures behind an answer, and leads to their source", async () => {
  const page = await site.page();
  await page.goto(`${site.origin}/guide`, { waitUntil: "networkidle" });
  const duties = page.locator("section:has(#questions) li:has(> h3)", {
    hasText: "What is a machine-learning engineer responsible for?",
  });
  expect(await duties.innerText()).not.toContain("Recommend data-driven solutions");
  await duties.locator("summary").click();
  expect(await duties.innerText()).toContain(
    "Recommend data-driven solutions to key stakeholders.",
  );
  await duties.getByRole("link", { name: "O*NET 29.3 Database" }).click();
  await page.waitForURL(/\/sources\/onet-29-3/);
  expect(await page.locator("main").innerText()).toContain("Used under the CC BY 4.0 license.");
});
