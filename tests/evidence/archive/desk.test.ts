import { createHash } from "node:crypto";
import { readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { ArchiveShelf } from "@/evidence/archive/archive-shelf";
import { testDatabase } from "../../support/database";
import { deskOn, testFolder } from "./archives";

let desk: ReturnType<typeof deskOn>;
beforeAll(async () => {
  desk = deskOn(await testDatabase());
});

it.each(["zip", "sqlite"] as const)("a %s says its sum, and is not sent again", async (form) => {
  const address = `/data/archive/1.${form}`;
  const answer = await desk.ask(address);
  const bytes = Buffer.from(await answer.arrayBuffer());
  const sum = createHash("sha256").update(bytes).digest();
  const told = (name: string) => answer.headers.get(name);
  expect(told("etag")).toBe(`"${sum.toString("hex")}"`);
  expect(told("repr-digest")).toBe(`sha-256=:${sum.toString("base64")}:`);
  expect(told("content-length")).toBe(String(bytes.length));
  expect(told("cache-control")).toContain("immutable");
  expect(Date.parse(told("last-modified") ?? "")).not.toBeNaN();
  const etag = told("etag") ?? "";
  const again = await desk.ask(address, { headers: { "if-none-match": etag } });
  expect([again.status, await again.text(), again.headers.get("etag")]).toEqual([304, "", etag]);
  const head = await desk.ask(address, { method: "HEAD" });
  expect([head.status, head.headers.get("content-length")]).toEqual([200, String(bytes.length)]);
});

it("the latest leads to the address that stays", async () => {
  const { status, headers } = await desk.ask("/data/archive/latest.zip");
  expect([status, headers.get("location")]).toEqual([302, "/data/archive/1.zip"]);
  expect(headers.get("cache-control")).not.toContain("immutable");
});

it.each([
  ["/data/archive/2.zip", 404, "no revision 2"],
  ["/data/archive/0.zip", 404, "no such archive"],
  ["/data/archive/01.zip", 404, "no such archive"],
  ["/data/archive/1.tar", 404, "/data/archive/NUMBER.sqlite"],
  ["/data/archive/1.zip?country=IN", 400, "takes no parameters"],
])("%s is refused with %i and says %s", async (address, expected, words) => {
  const { status, headers, ...answer } = await desk.ask(address).then(async (one) => ({
    status: one.status,
    headers: one.headers,
    text: await one.text(),
  }));
  expect([status, headers.get("cache-control")]).toEqual([expected, "no-store"]);
  expect(answer.text).toContain(words);
});

it("anything but GET is refused", async () => {
  const { status, headers } = await desk.ask("/data/archive/1.zip", { method: "POST" });
  expect([status, headers.get("allow")]).toEqual([405, "GET,HEAD"]);
});

const shelfOf = (make: (place: string) => Promise<void>) => {
  const parent = testFolder();
  const made: string[] = [];
  const shelf = new ArchiveShelf(parent, async (revision, form, place) => {
    made.push(`${revision}.${form}`);
    await make(place);
  });
  const kept = () => readdirSync(parent).flatMap((name) => readdirSync(path.join(parent, name)));
  return { shelf, made, kept };
};

it("is made once for all who ask, one after the other, and no more than some are kept", async () => {
  let under = 0;
  const { shelf, made, kept } = shelfOf(async (place) => {
    under += 1;
    expect(under).toBe(1);
    await new Promise((resolve) => setImmediate(resolve));
    writeFileSync(place, place);
    under -= 1;
  });
  const asked = [1, 2, 1, 2, 1].map((revision) => shelf.file(revision, "zip"));
  await Promise.all(asked);
  await shelf.file(1, "zip");
  expect(made).toEqual(["1.zip", "2.zip"]);
  for (let revision = 3; revision <= 9; revision += 1) await shelf.file(revision, "zip");
  expect(kept().sort()).toEqual([1, 3, 4, 5, 6, 7, 8, 9].map((revision) => `${revision}.zip`));
  await shelf.file(2, "zip");
  expect(made).toHaveLength(10);
});

it("whoever comes when many wait is told to come again, and what failed is made anew", async () => {
  let fails = true;
  const { shelf, made } = shelfOf(async (place) => {
    writeFileSync(place, "half");
    if (fails) throw new Error("it broke off");
  });
  const waiting = Array.from({ length: 8 }, (_, place) => shelf.file(place + 1, "zip"));
  const settled = Promise.allSettled(waiting);
  await expect(shelf.file(9, "zip")).rejects.toMatchObject({
    code: "NOT_READY",
    facts: { retryAfter: 30 },
  });
  expect((await settled).map(({ status }) => status)).toEqual(Array(8).fill("rejected"));
  fails = false;
  await shelf.file(1, "zip");
  expect(made.filter((name) => name === "1.zip")).toHaveLength(2);
});
