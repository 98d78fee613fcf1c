import { KeptPages } from "@/server/http/kept-pages";
import { fakeSite, serve } from "../support/fake-site";

const NOON = new Date("2026-03-01T12:00:00.000Z");
const revision = { id: 1, at: NOON, actor: "a", reason: "b" };

it("keeps pictures byte for byte, for nobody in particular, and presses none that is pressed", async () => {
  const bytes = Buffer.from([0x89, 0x50, 0xff, 0xfe, 0x00, 0xc3, 0x28]);
  const seen: (string | undefined)[] = [];
  const pages = new KeptPages({
    render: async ({ headers }, response) => {
      seen.push(headers.cookie);
      response.setHeader("content-type", "image/png");
      response.end(bytes);
    },
    versionAtHand: () => ({ revision, moment: NOON }),
    clock: () => NOON,
    host: "127.0.0.1:1",
  });
  const site = fakeSite();
  const origin = await serve({
    ...site.options,
    site: () => ({ ...site, answerPage: pages.answer }),
  });
  const path = "/pictures/path.png?size=card";
  const headers = { cookie: "country=US", "accept-encoding": "gzip, br" };
  const first = await fetch(origin + path, { headers });
  expect(Buffer.from(await first.arrayBuffer())).toEqual(bytes);
  expect(first.headers.get("content-encoding")).toBeNull();
  expect(first.headers.get("vary")).toBe("accept-encoding");
  const etag = first.headers.get("etag") ?? "";
  const again = await fetch(origin + path, { headers: { "if-none-match": etag } });
  expect([again.status, seen]).toEqual([304, [undefined]]);
});
