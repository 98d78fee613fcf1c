import type { Page } from "playwright-core";
import { firstAdministratorToken } from "@/accounts/first-administrator";
import { eventually } from "../support/eventually";
import { type Site, testSite } from "../support/site";
import { axeViolations } from "./axe";

const PASSWORD = "correct horse battery fixture";

let site: Site;
let administrator = "";
beforeAll(async () => {
  site = await testSite();
  const token = await firstAdministratorToken(site.database);
  administrator = await opened({ token, email: "ada@fixture.test", name: "Ada" });
});

function post(path: string, body: object, cookie = ""): Promise<Response> {
  const headers = { "content-type": "application/json", ...(cookie ? { cookie } : {}) };
  return fetch(site.origin + path, { method: "POST", headers, body: JSON.stringify(body) });
}

async function opened(account: object): Promise<string> {
  const answer = await post("/api/auth/accept-invitation", { ...account, password: PASSWORD });
  return answer.headers.getSetCookie()[0]?.split(";")[0] ?? "";
}

/** A window of somebody who was invited. */
async function windowOf(name: string, role: string, width = 1440): Promise<Page> {
  const query = `mutation { inviteAccount(input: { email: "${name}@fixture.test", role: ${role} }) { token } }`;
  const invited = await (await post("/api/admin/graphql", { query }, administrator)).json();
  const cookie = await opened({ token: invited.data.inviteAccount.token, name });
  const page = await site.page({ width });
  const [key = "", value = ""] = cookie.split("=");
  await page.context().addCookies([{ name: key, value, url: site.origin }]);
  return page;
}

it("a title with its names and a step is drafted, seen in its impact, published and taken back", async () => {
  const curator = await windowOf("carl", "CURATOR");
  await curator.goto(`${site.origin}/admin`);
  await curator.getByRole("link", { name: "Titles and steps", exact: true }).click();
  // The page that one comes from has such a form too.
  await curator.getByRole("heading", { name: "Titles and steps", level: 1 }).waitFor();
  await curator.getByLabel("What you are adding or correcting, and why").fill("A fixture: MLOps.");
  await curator.getByRole("button", { name: "Begin a draft" }).click();
  await curator.waitForURL(/\/admin\/submissions\/[0-9a-f-]{36}\/titles$/);

  const title = curator.getByRole("form", { name: "Title" });
  await title.getByLabel("Name", { exact: true }).fill("Model Steward");
  await title.getByLabel("What the work is").fill("Keeps models running.");
  await title.getByLabel("Craft").selectOption("MACHINE_LEARNING_ENGINEERING");
  const names = title.getByLabel("Other names");
  await names.fill("Steward of Models\nML Architect");
  await title.getByRole("button", { name: "Put the title into the draft" }).click();
  // What is wrong is said at its field, and nothing typed is lost.
  await title.getByText(/"ML Architect" is a name of Machine Learning Architect already/).waitFor();
  expect(await names.getAttribute("aria-invalid")).toBe("true");
  expect(await title.getByLabel("What the work is").inputValue()).toBe("Keeps models running.");
  await names.fill("Steward of Models\nModel Keeper");
  await title.getByRole("button", { name: "Put the title into the draft" }).click();
  await title.getByText("The title is in the draft.").waitFor();

  const step = curator.getByRole("form", { name: "Step" });
  await step.getByLabel("To", { exact: true }).locator('option[value="model-steward"]').waitFor({
    state: "attached",
  });
  await step.getByLabel("From", { exact: true }).selectOption("data-scientist");
  await step.getByLabel("To", { exact: true }).selectOption("model-steward");
  await step.getByLabel("Kind of move").selectOption("LATERAL");
  await step.getByLabel("What it rests on").selectOption("STATED");
  await step.getByLabel("What it does and does not say").fill("The fixture draws the move.");
  await step.getByRole("button", { name: "Put the step into the draft" }).click();
  await step.getByText("Name the source: only an editorial order has none.").waitFor();
  await step.getByLabel("Its source").selectOption("guide-glassdoor");
  await step.getByRole("button", { name: "Put the step into the draft" }).click();
  await step.getByText("The step is in the draft.").waitFor();
  expect(await axeViolations(curator)).toEqual([]);

  // The draft's pages say in lines what it holds, and in sentences what it would change.
  await curator.getByRole("link", { name: "A fixture: MLOps." }).click();
  // A name of the title that was forgotten is added where the title stands, filled in.
  await curator.getByRole("link", { name: /^Edit: Model Steward/ }).click();
  const held = curator.getByRole("form", { name: "Title" }).getByLabel("Other names");
  expect(await held.inputValue()).toBe("Steward of Models\nModel Keeper");
  await held.fill("Steward of Models\nModel Keeper\nKeeper of Models");
  await curator.getByRole("button", { name: "Put the changed title into the draft" }).click();
  await curator
    .getByRole("link", { name: /^Edit: Data Scientist to/ })
    .first()
    .click();
  const statement = curator.getByLabel("What it does and does not say");
  expect(await statement.inputValue()).toBe("The fixture draws the move.");
  await statement.fill("The fixture draws the move, and no more.");
  await curator.getByRole("button", { name: "Put the changed step into the draft" }).click();
  await curator.waitForURL(/\/check$/);
  await curator.getByRole("link", { name: "Effect" }).click();
  await curator
    .getByText(
      "The step from Data Scientist to Model Steward appears: lateral move, stated by a career ladder.",
    )
    .waitFor();
  await curator.getByText("Title Model Steward: its other names").waitFor();
  await curator.getByRole("link", { name: "Hand in" }).click();
  await curator.getByRole("button", { name: "Hand it in for review" }).click();
  await curator.getByText("It waits for a reviewer.").waitFor();

  const reviewer = await windowOf("rita", "REVIEWER");
  await reviewer.goto(curator.url());
  const why = reviewer.getByLabel("Why the change is right");
  await why.waitFor();
  if (await why.evaluate((element) => (element as HTMLTextAreaElement).required)) {
    await why.fill("The fixture was compared with its source.");
  }
  await reviewer.getByRole("button", { name: "Publish" }).click();
  await reviewer.getByText("Take it back").waitFor();
  const page = `${site.origin}/titles/model-steward`;
  await eventually("the title on its page", async () =>
    (await (await fetch(page)).text()).includes("Model Keeper"),
  );

  await reviewer.getByLabel("Why it is taken back").fill("The fixture is over.");
  await reviewer.getByRole("button", { name: "Take it back" }).click();
  await reviewer.getByRole("button", { name: "Yes, take it back" }).click();
  await reviewer.getByText("taken back", { exact: true }).waitFor();
  await eventually("the title gone from the list", async () => {
    const answer = await post("/api/graphql", {
      query: "{ careerTitles(first: 100) { nodes { slug } } }",
    });
    const { data } = await answer.json();
    return !data.careerTitles.nodes.some(({ slug }: { slug: string }) => slug === "model-steward");
  });
});
