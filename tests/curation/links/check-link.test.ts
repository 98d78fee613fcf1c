import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import { type AddressInfo, createServer as createTcpServer } from "node:net";
import type { LinkParts } from "@/curation/links/ask-page";
import { checkLink } from "@/curation/links/check-link";
import { isPublicAddress } from "@/curation/links/public-address";
import { atEndOfFile } from "@/tests/support/end-of-file";

/** A server on loopback that counts who asks it. */
async function canary(answer: RequestListener = (_request, response) => void response.end("here")) {
  const seen = { hits: 0 };
  const server = createServer((request, response) => {
    seen.hits += 1;
    answer(request, response);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  atEndOfFile(async () => {
    server.closeAllConnections();
    server.close();
  });
  return { seen, port: (server.address() as AddressInfo).port };
}

it("X05: asks no address that is not public, however it is written", async () => {
  const { seen, port } = await canary();
  const hosts = [
    "127.0.0.1",
    "localhost",
    "[::1]",
    "0.0.0.0",
    "169.254.169.254",
    "[::ffff:127.0.0.1]",
    "0x7f000001",
    "2130706433",
    "127.1",
    "0177.0.0.1",
    "[::]",
    "[fe80::1]",
    "[fd00::1]",
  ];
  for (const host of hosts) {
    for (const target of [`http://${host}:${port}/`, `http://${host}/`]) {
      expect([target, (await checkLink(target)).status]).toEqual([target, null]);
    }
  }
  for (const target of [
    "file:///etc/passwd",
    `http://user:pw@127.0.0.1:${port}/`,
    "gopher://x",
    "",
  ]) {
    expect((await checkLink(target)).status).toBeNull();
  }
  expect(seen.hits).toBe(0);
});

it("X05: knows what is public", () => {
  const inside = [
    "10.1.2.3",
    "172.31.0.1",
    "192.168.1.1",
    "100.64.0.1",
    "224.0.0.1",
    "255.255.255.255",
    "::ffff:8.8.8.8",
    "64:ff9b::1",
    "2002::1",
    "ff02::1",
    "2606:4700::1111%lo",
    "3fff::1",
    "168.63.129.16",
    "x",
  ];
  expect(inside.filter(isPublicAddress)).toEqual([]);
  expect(["8.8.8.8", "172.32.0.1", "2606:4700::1111"].every(isPublicAddress)).toBe(true);
});

it("X05: a name that means loopback, and one that means it later, are not asked", async () => {
  const { seen, port } = await canary();
  const parts = (...answers: string[][]): LinkParts => ({
    resolve: async () => answers.shift() ?? ["127.0.0.1"],
    isOpen: isPublicAddress,
  });
  for (const answers of [[["127.0.0.1"]], [["8.8.8.8", "127.0.0.1"]]]) {
    const checked = await checkLink(`http://rebinding.test:${port}/`, parts(...answers));
    expect(checked.explanation).toContain("not public");
  }
  expect(seen.hits).toBe(0);
});

it("X05: a redirect to loopback is not followed", async () => {
  const inside = await canary();
  const outside = await canary((_request, response) => {
    response.writeHead(302, { location: `http://127.0.0.1:${inside.port}/` }).end();
  });
  // As if the first server were on the internet: only its port is open.
  const parts: LinkParts = {
    resolve: async () => ["127.0.0.1"],
    isOpen: (_address, port) => port === String(outside.port),
  };
  const checked = await checkLink(`http://outside.test:${outside.port}/`, parts);
  expect(checked.explanation).toContain("not public");
  expect([outside.seen.hits, inside.seen.hits]).toEqual([1, 0]);
});

it("connects to the address that was checked, and says what the page answers", async () => {
  const there = await canary((request, response) => {
    response.writeHead(request.url === "/gone" ? 410 : 200).end(request.headers.host);
  });
  const parts: LinkParts = { resolve: async () => ["127.0.0.1"], isOpen: () => true };
  const at = (path: string) => checkLink(`http://fixture.test:${there.port}${path}`, parts);
  expect(await at("/")).toEqual({ status: 200, explanation: "The page is there." });
  expect(await at("/gone")).toEqual({ status: 410, explanation: "The page answers 410." });
});

it("X05: a name is looked up once a page, and checked anew where a redirect names it again", async () => {
  const { seen, port } = await canary((_request, response) => {
    response.writeHead(302, { location: "/again" }).end();
  });
  const asked: string[] = [];
  // As if the first answer were public: the second one is what the name means by then.
  const parts: LinkParts = {
    resolve: async (name) => [asked.push(name) === 1 ? "127.0.0.1" : "127.0.0.2"],
    isOpen: (address) => address === "127.0.0.1",
  };
  const checked = await checkLink(`http://rebinding.test:${port}/`, parts);
  expect(checked.explanation).toContain("not public");
  expect([asked.length, seen.hits]).toEqual([2, 1]);
});

it("X05: gives up a name that nobody looks up in time", async () => {
  const parts: LinkParts = { resolve: () => new Promise(() => undefined), isOpen: () => true };
  const checked = await checkLink("http://fixture.test/", parts);
  expect(checked).toEqual({ status: null, explanation: "The page did not answer." });
});

it("X05: gives up a server that sends hints for ever, after a megabyte", async () => {
  const read = { bytes: 0 };
  const hints = `HTTP/1.1 103 Early Hints\r\nlink: ${"x".repeat(8_000)}\r\n\r\n`.repeat(10);
  const server = createTcpServer((socket) => {
    const send = () => {
      while (!socket.destroyed && socket.write(hints)) read.bytes += hints.length;
    };
    socket.on("error", () => undefined);
    socket.on("drain", send);
    socket.once("data", send);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  atEndOfFile(async () => void server.close());
  const { port } = server.address() as AddressInfo;
  const parts: LinkParts = { resolve: async () => ["127.0.0.1"], isOpen: () => true };
  const checked = await checkLink(`http://fixture.test:${port}/`, parts);
  expect(checked.explanation).toBe("The page did not answer.");
  // What the system keeps for both ends comes on top.
  expect(read.bytes).toBeLessThan(20_000_000);
});

it("knows that a page is there before it has come whole", async () => {
  const slow = await canary((_request, response) => void response.writeHead(200).write("x"));
  const parts: LinkParts = { resolve: async () => ["127.0.0.1"], isOpen: () => true };
  const checked = await checkLink(`http://fixture.test:${slow.port}/`, parts);
  expect(checked).toEqual({ status: 200, explanation: "The page is there." });
});

it("leaves a page that never ends, and one that leads in a circle", async () => {
  const endless = await canary((_request, response) => {
    const timer = setInterval(() => response.write("x".repeat(100_000)), 1);
    response.on("close", () => clearInterval(timer));
  });
  const circle = await canary((_request, response) => {
    response.writeHead(302, { location: "/" }).end();
  });
  const parts: LinkParts = { resolve: async () => ["127.0.0.1"], isOpen: () => true };
  expect((await checkLink(`http://fixture.test:${endless.port}/`, parts)).status).toBe(200);
  const around = await checkLink(`http://fixture.test:${circle.port}/`, parts);
  expect([around.status, circle.seen.hits]).toEqual([null, 4]);
});
