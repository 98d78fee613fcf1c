import { clientOf } from "@/prisma/connection";
import { checkServer, openConfiguredDatabase } from "@/server/database/configured-database";
import { testDatabase } from "../support/database";
import { serverOfVersion } from "../support/old-postgres";

const now = AbortSignal.abort();
let url: string;
beforeAll(async () => {
  ({ url } = await testDatabase());
});

/** The same address with a part changed. */
const but = (changes: Partial<URL>) => Object.assign(new URL(url), changes).href;

it("accepts a PostgreSQL that is new enough", async () => {
  await expect(checkServer(url, now)).resolves.toBeUndefined();
  await expect(checkServer(await serverOfVersion("150018"), now)).resolves.toBeUndefined();
});

it.each([
  ["too old", () => serverOfVersion("140012"), /is version 14; Stepwise needs 15 or newer\.$/],
  [
    "not there",
    () => but({ port: "1" }),
    /^No PostgreSQL can be used at 127\.0\.0\.1:1\/\w+ \(ECONNREFUSED\)/,
  ],
  [
    "of another name",
    () => but({ hostname: "nowhere.invalid" }),
    /\(ENOTFOUND\)\. Correct DATABASE_URL\.$/,
  ],
  [
    "given a wrong password",
    () => but({ password: "hunter2" }),
    /refuses the user "stepwise" or the password/,
  ],
  [
    "given a wrong user",
    () => but({ username: "nobody" }),
    /refuses the user "nobody" or the password/,
  ],
  ["without the database", () => but({ pathname: "/none" }), /has no database "none"\. Create it/],
])("says in one line that a server is %s, without the password", async (_what, address, words) => {
  const refused = checkServer(await address(), now);
  await expect(refused).rejects.toThrow(words);
  await expect(refused).rejects.toThrow(/^[^\n]+$/);
  await expect(refused).rejects.not.toThrow(new RegExp(`hunter2|${new URL(url).password}`));
});

it("leaves a server that it was given running", async () => {
  const settings = { DATABASE_URL: url, STEPWISE_DATA_DIR: "/nowhere" };
  const database = await openConfiguredDatabase(settings, () => undefined, now);
  await database.stop();
  await expect(checkServer(url, now)).resolves.toBeUndefined();
});

it("gives sessions the options of PGOPTIONS, where the address names none", async () => {
  const memoryWith = async (address: string) => {
    const settings = { DATABASE_URL: address, PGOPTIONS: "-c work_mem=5MB", STEPWISE_DATA_DIR: "" };
    const database = await openConfiguredDatabase(settings, () => undefined, now);
    const client = clientOf(database.url);
    await client.connect();
    const { rows } = await client.query("SELECT current_setting('work_mem') AS memory");
    await client.end();
    return rows[0].memory;
  };
  expect(await memoryWith(url)).toBe("5MB");
  expect(await memoryWith(`${url}?options=${encodeURIComponent("-c work_mem=7MB")}`)).toBe("7MB");
});
