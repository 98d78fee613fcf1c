import type { Page } from "playwright-core";
import { firstAdministratorToken } from "@/accounts/first-administrator";
import type { Site } from "../support/site";

const PASSWORD = "correct horse battery fixture";

/** Windows of people who were invited to a site, by name and role. */
export async function windowsOf(site: Site) {
  const post = (path: string, body: object, cookie = "") => {
    const headers = { "content-type": "application/json", ...(cookie ? { cookie } : {}) };
    return fetch(site.origin + path, { method: "POST", headers, body: JSON.stringify(body) });
  };
  const opened = async (account: object) => {
    const answer = await post("/api/auth/accept-invitation", { ...account, password: PASSWORD });
    return answer.headers.getSetCookie()[0]?.split(";")[0] ?? "";
  };
  const token = await firstAdministratorToken(site.database);
  const administrator = await opened({ token, email: "ada@fixture.test", name: "Ada" });
  return async (name: string, role: string, width = 1440): Promise<Page> => {
    const query = `mutation { inviteAccount(input: { email: "${name}@fixture.test", role: ${role} }) { token } }`;
    const invited = await (await post("/api/admin/graphql", { query }, administrator)).json();
    const cookie = await opened({ token: invited.data.inviteAccount.token, name });
    const page = await site.page({ width });
    const [key = "", value = ""] = cookie.split("=");
    await page.context().addCookies([{ name: key, value, url: site.origin }]);
    return page;
  };
}

/** Pastes rows into what has the focus, as spreadsheets copy them. */
export async function pasteRows(page: Page, rows: readonly (readonly string[])[]): Promise<void> {
  await page.evaluate(
    (text) => {
      const data = new DataTransfer();
      data.setData("text/plain", text);
      document.activeElement?.dispatchEvent(
        new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
      );
    },
    rows.map((row) => row.join("\t")).join("\n"),
  );
}
