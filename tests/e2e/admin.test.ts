import { firstAdministratorToken } from "@/accounts/first-administrator";
import { type Site, testSite } from "../support/site";
import { faultsOf } from "./axe";

const PASSWORD = "correct horse battery fixture";
/** Stands in every place that only people with an account may read. */
const CANARY = "canary-7f3a";

let site: Site;
let cookie: string;
let draft: string;

beforeAll(async () => {
  site = await testSite();
  const token = await firstAdministratorToken(site.database);
  const body = { token, email: "ada@fixture.test", name: `Ada ${CANARY}`, password: PASSWORD };
  const opened = await post("/api/auth/accept-invitation", body);
  cookie = opened.headers.getSetCookie()[0]?.split(";")[0] ?? "";
  const begun = await post("/api/admin/graphql", {
    query: `mutation { beginSubmission(input: { reason: "${CANARY}" }) { submission { id } } }`,
  });
  draft = (await begun.json()).data.beginSubmission.submission.id;
});

function post(path: string, body: object): Promise<Response> {
  return fetch(site.origin + path, {
    method: "POST",
    headers: { "content-type": "application/json", ...(cookie ? { cookie } : {}) },
    body: JSON.stringify(body),
  });
}

const pages = () => [
  "/admin",
  "/admin/reports",
  "/admin/data",
  "/admin/titles",
  "/admin/people",
  "/admin/trail",
  "/admin/webhooks",
  "/admin/account",
  ...["source", "rows", "check", "effect", "hand-in", "file", "withdraw", "titles"].map(
    (page) => `/admin/submissions/${draft}/${page}`,
  ),
  `/admin/submissions/${draft}/edit?thing=SALARY&slug=guide-glassdoor-chief-data-scientist`,
  "/admin/change?thing=SOURCE&slug=guide-glassdoor&does=correct",
  `/admin/submissions/${draft}/review`,
];

it("A15: without a session no form of a page holds anything of what people with an account see", async () => {
  const forms: Record<string, string>[] = [
    {},
    { rsc: "1" },
    { rsc: "1", "next-router-prefetch": "1" },
    { rsc: "1", "next-router-segment-prefetch": "/_tree" },
    { cookie: `stepwise_session=${"x".repeat(43)}` },
    { "x-middleware-subrequest": "middleware:middleware:middleware" },
  ];
  for (const path of pages()) {
    for (const headers of forms) {
      const response = await fetch(site.origin + path, { headers, redirect: "manual" });
      expect([path, headers, (await response.text()).includes(CANARY)]).toEqual([
        path,
        headers,
        false,
      ]);
    }
    const signedIn = await fetch(site.origin + path, { headers: { cookie } });
    expect([path, signedIn.status]).toEqual([path, 200]);
    expect(await signedIn.text()).toContain(CANARY);
    expect(signedIn.headers.get("cache-control")).toMatch(/no-store|private/);
  }
});

it("A18: signing in leads back to the page that was asked for, and never off the site", async () => {
  const page = await site.page();
  await page.goto(`${site.origin}/admin/people`);
  await page.waitForURL(/\/admin\/sign-in\?next=/);
  await page.getByLabel("E-mail address").fill("ada@fixture.test");
  await page.getByLabel("Password").fill("wrong password of a fixture");
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByText("The e-mail address or the password is wrong.").waitFor();
  await page.getByLabel("Password").fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL(`${site.origin}/admin/people`);
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.waitForURL(/\/admin\/sign-in$/);
  await page.goto(`${site.origin}/admin/sign-in?next=${encodeURIComponent("//evil.example")}`);
  await page.getByLabel("E-mail address").fill("ada@fixture.test");
  await page.getByLabel("Password").fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL(`${site.origin}/admin`);
});

it("has nothing wrong that axe finds on any admin page, and does not scroll sideways", async () => {
  const page = await site.page();
  const [name = "", value = ""] = cookie.split("=");
  await page.context().addCookies([{ name, value, url: site.origin }]);
  const folder = process.env.STEPWISE_PICTURES;
  for (const path of [...pages(), "/admin/sign-in", "/admin/welcome#x"]) {
    const file = path.replaceAll("/", "-").slice(0, 18);
    const take = async (width: number) => {
      if (folder) await page.screenshot({ path: `${folder}/${width}${file}.png`, fullPage: true });
    };
    expect(await faultsOf(page, site.origin + path, take)).toEqual([]);
  }
});

it("takes a file: checked, corrected by its columns, taken with progress, and found again", async () => {
  const page = await site.page({ width: 1440 });
  const [name = "", value = ""] = cookie.split("=");
  await page.context().addCookies([{ name, value, url: site.origin }]);
  await page.goto(`${site.origin}/admin/submissions/${draft}/file`);
  const part = page.locator("section[aria-labelledby=file]");
  await part.getByRole("combobox", { name: "Source", exact: true }).selectOption("guide-turing");
  await part.getByLabel("Each amount is").selectOption("MEDIAN");
  const rows = ["title;amount;colour", "Data Scientist;12 L;red", "Nobody;13 L;blue"].join("\n");
  await part.getByLabel("The file", { exact: true }).setInputFiles({
    name: "fixture.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(rows),
  });
  await part.getByRole("button", { name: "Check the file" }).click();
  await part
    .getByText("Checked: 2 rows read, 1 can be taken, 0 published like that already, 1 refused.")
    .waitFor();
  await part.getByText('No title is called "Nobody".').waitFor();
  expect(await part.getByRole("button", { name: "Take all rows" }).isDisabled()).toBe(true);
  await part.getByRole("button", { name: "Take the good rows only" }).click();
  await part.getByText(/^Done: 2 rows read, 1 in the draft/).waitFor();
  await page.goto(`${site.origin}/admin/submissions/${draft}/check`);
  await page.getByText("holds one thing.").waitFor();
});

it("withdraws a thing of the kind that is chosen, or says beside its field why not", async () => {
  const page = await site.page({ width: 1440 });
  const [name = "", value = ""] = cookie.split("=");
  await page.context().addCookies([{ name, value, url: site.origin }]);
  await page.goto(`${site.origin}/admin/submissions/${draft}/withdraw`);
  await page.getByLabel("Withdraw", { exact: true }).selectOption("publisher");
  const form = page.getByRole("form", { name: "Withdraw a publisher" });
  const slug = form.getByLabel("The address of its page, or its name in it");
  await slug.fill("nobody");
  await form.getByRole("button", { name: "Withdraw it" }).click();
  await form.getByText('There is no publisher "nobody".').waitFor();
  expect(await slug.getAttribute("aria-invalid")).toBe("true");
  await slug.fill("glassdoor");
  await form.getByRole("button", { name: "Withdraw it" }).click();
  await page.getByText("It is in the draft.").waitFor();
  await page.goto(`${site.origin}/admin/submissions/${draft}/check`);
  await page.getByText("withdraws the publisher").waitFor();
});

describe("what was written into the record by other ways than ours", () => {
  const HOSTILE = `</script><script>window.__xss=1</script>"><img src=x onerror=window.__xss=2>\u2028`;

  beforeAll(async () => {
    const { models } = site.database;
    for (const table of ["source", "salary", "publisher", "career_title"]) {
      await models.$executeRawUnsafe(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
    }
    await models.$executeRawUnsafe("ALTER TABLE source DROP CONSTRAINT source_url_is_web_address");
    await models.$executeRaw`UPDATE source SET url = 'javascript:window.__xss=3', note = ${HOSTILE}, name = ${HOSTILE} WHERE id = 'guide-turing'`;
    await models.$executeRaw`UPDATE salary SET note = ${HOSTILE}, place = ${HOSTILE}, as_printed = ${HOSTILE} WHERE source_id = 'guide-turing'`;
    await models.$executeRaw`UPDATE career_title SET summary = ${HOSTILE} WHERE id = 'data-scientist'`;
  });

  it("X02, X03: runs nowhere and leads nowhere", async () => {
    const page = await site.page();
    const [salary] = await site.database.models.salary.findMany({
      where: { sourceId: "guide-turing" },
    });
    const paths = [
      "/",
      "/sources",
      "/sources/guide-turing",
      `/salaries/${salary?.id}`,
      "/titles/data-scientist",
      "/changes",
    ];
    for (const path of paths) {
      await page.goto(site.origin + path, { waitUntil: "networkidle" });
      expect([path, await page.evaluate(() => Reflect.get(window, "__xss"))]).toEqual([
        path,
        undefined,
      ]);
      const links = await page.locator("[href^='javascript:' i]").count();
      expect([path, links]).toEqual([path, 0]);
    }
  });
});

it("X04: the browser refuses a script that the server did not write", async () => {
  // A window that nobody watches: the browser writes the refusal on its console.
  const page = await (await site.page()).context().newPage();
  await page.goto(`${site.origin}/admin/sign-in`);
  const blocked = await page.evaluate(async () => {
    const told = new Promise<string>((resolve) => {
      document.addEventListener("securitypolicyviolation", (event) =>
        resolve(event.violatedDirective),
      );
      setTimeout(() => resolve("nothing was blocked"), 60_000);
    });
    const image = document.createElement("div");
    image.setAttribute("onclick", "window.__xss = 1");
    document.body.append(image);
    image.click();
    return told;
  });
  expect(blocked).toContain("script-src");
  expect(await page.evaluate(() => Reflect.get(window, "__xss"))).toBeUndefined();
});
