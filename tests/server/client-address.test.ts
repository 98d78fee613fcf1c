import type { IncomingMessage } from "node:http";
import { clientAddress } from "@/server/http/client-address";

const request = (remoteAddress: string, forwarded?: string) =>
  ({
    socket: { remoteAddress },
    headers: { "x-forwarded-for": forwarded },
  }) as unknown as IncomingMessage;

it.each([
  ["the socket's", "203.0.113.9", undefined, [], "203.0.113.9"],
  ["the socket's, whatever the client writes", "203.0.113.9", "10.0.0.1", [], "203.0.113.9"],
  ["IPv4 in IPv6 as IPv4", "::ffff:203.0.113.9", undefined, [], "203.0.113.9"],
  ["what a trusted proxy says", "10.0.0.1", "203.0.113.9", ["10.0.0.1"], "203.0.113.9"],
  [
    "not what the client told the proxy",
    "10.0.0.1",
    "1.2.3.4, 203.0.113.9",
    ["10.0.0.1"],
    "203.0.113.9",
  ],
  [
    "through two proxies",
    "10.0.0.1",
    "203.0.113.9, 10.0.0.2",
    ["10.0.0.1", "10.0.0.2"],
    "203.0.113.9",
  ],
  ["the proxy's where it says nothing", "10.0.0.1", undefined, ["10.0.0.1"], "10.0.0.1"],
])("is %s", (_what, socket, forwarded, trusted, expected) => {
  expect(clientAddress(request(socket, forwarded), trusted)).toBe(expected);
});
