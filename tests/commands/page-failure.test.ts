import { testDatabase } from "../support/database";
import { startSite } from "../support/running-site";

it("writes to the log why a page could not be made, by the id of its request", async () => {
  const database = await testDatabase();
  const site = await startSite({ DATABASE_URL: database.url });
  try {
    await database.models.$executeRaw`ALTER TABLE account RENAME TO account_away`;
    const cookie = `stepwise_session=${"x".repeat(43)}`;
    const response = await fetch(`${site.origin}/admin?secret=1`, { headers: { cookie } });
    expect(response.status).toBe(500);
    await response.arrayBuffer();
    const [failure] = site.logged(50).filter(({ msg }) => msg === "a page failed");
    expect(failure).toMatchObject({
      path: "/admin",
      requestId: response.headers.get("x-request-id"),
    });
    expect(JSON.stringify(failure)).not.toContain("secret=1");
  } finally {
    await site.stop();
  }
});
