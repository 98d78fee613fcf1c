import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Viewer } from "@/domain/permissions";
import { atEndOfFile } from "../support/end-of-file";
import { testApi } from "./api";
import { type Person, personOf } from "./curators";

const CHECK = "query($url: URL!) { linkCheck(url: $url) { status explanation } }";
let api: Awaited<ReturnType<typeof testApi>>;
let curator: Person;

beforeAll(async () => {
  api = await testApi({ seeded: false });
  curator = await personOf(api, "curator", "CURATOR");
});

/** The code that somebody is refused with; undefined where an answer comes. */
async function codeFor(viewer: Viewer | null): Promise<unknown> {
  const headers: Record<string, string> = viewer
    ? { "x-fixture-viewer": JSON.stringify(viewer) }
    : {};
  const { errors } = await api.askAdmin(CHECK, { url: "http://127.0.0.1/" }, headers);
  return errors[0]?.extensions?.code;
}

it("A14: is for curators, and for tokens that may edit", async () => {
  const { viewer: reader } = await personOf(api, "reader", "VIEWER");
  const { viewer: writer } = await personOf(api, "writer", "CURATOR");
  expect(await codeFor(null)).toBe("UNAUTHENTICATED");
  expect(await codeFor(reader)).toBe("FORBIDDEN");
  expect(await codeFor({ ...writer, scopes: ["READ"] })).toBe("FORBIDDEN");
  expect(await codeFor({ ...writer, scopes: ["EDIT"] })).toBeUndefined();
});

it("X05: asks nothing on this machine, whatever is asked through GraphQL", async () => {
  let hits = 0;
  const server = createServer((_request, response) => {
    hits += 1;
    response.end();
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  atEndOfFile(async () => void server.close());
  const { port } = server.address() as AddressInfo;
  for (const host of ["127.0.0.1", "localhost", "0x7f000001", "127.1", "[::ffff:127.0.0.1]"]) {
    const { data, errors } = await curator.ask(CHECK, { url: `http://${host}:${port}/` });
    expect(errors).toEqual([]);
    expect([host, data.linkCheck.status]).toEqual([host, null]);
  }
  for (const url of ["file:///etc/passwd", `http://user:pw@127.0.0.1:${port}/`]) {
    expect((await curator.ask(CHECK, { url })).errors[0]?.extensions?.code).toBe("BAD_USER_INPUT");
  }
  expect(hits).toBe(0);
});

it("is limited to 30 an hour for each account, in one document as in many", async () => {
  const busy = await personOf(api, "busy", "CURATOR");
  const checks = (count: number) =>
    Array.from(
      { length: count },
      (_, at) => `c${at}: linkCheck(url: "http://127.0.0.1/") { status }`,
    );
  const together = await busy.ask(`{ ${checks(10).join(" ")} }`);
  expect(together.errors).toEqual([]);
  for (let done = 10; done < 30; done += 1) {
    expect((await busy.ask(`{ ${checks(1)} }`)).errors).toEqual([]);
  }
  const { errors, status, headers } = await busy.ask(`{ ${checks(1)} }`);
  expect(errors[0]?.extensions).toMatchObject({ code: "RATE_LIMITED" });
  expect([status, Number(headers.get("retry-after")) > 3_000]).toEqual([429, true]);
  expect((await curator.ask(CHECK, { url: "http://127.0.0.1/" })).errors).toEqual([]);
});
