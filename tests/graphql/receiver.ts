import { createHmac, timingSafeEqual } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import type { LinkParts } from "@/curation/links/ask-page";
import { atEndOfFile } from "../support/end-of-file";
import type { Json } from "./api";

/** One message, as it came in. */
export interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly json: Json;
}

/** A server that takes messages, as somebody who builds on the API would run one. */
export interface Receiver {
  readonly url: string;
  readonly received: Received[];
  /** The status of the answers to come, and where they lead. */
  answer: { status: number; location?: string };
  /** How many messages have to be there before the first is answered. */
  together: number;
}

/** As if loopback were the internet: what is sent is sent to servers of the tests. */
export const LOOPBACK: LinkParts = {
  resolve: async () => ["127.0.0.1"],
  isOpen: (address) => address === "127.0.0.1",
};

/** Starts one on loopback. */
export async function startReceiver(): Promise<Receiver> {
  const waiting: (() => void)[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      const body = Buffer.concat(parts).toString();
      receiver.received.push({ headers: request.headers, body, json: JSON.parse(body) });
      const { status, location } = receiver.answer;
      waiting.push(() =>
        response.writeHead(status, location === undefined ? {} : { location }).end("taken"),
      );
      if (receiver.received.length < receiver.together) return;
      for (const answer of waiting.splice(0)) answer();
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  atEndOfFile(async () => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const receiver: Receiver = {
    url: `http://receiver.test:${port}/hook?key=1`,
    received: [],
    answer: { status: 204 },
    together: 1,
  };
  return receiver;
}

/** Whether a message is signed with a secret, checked as the convention tells receivers to. */
export function isSigned({ headers, body }: Received, secret: string): boolean {
  const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
  const content = `${headers["webhook-id"]}.${headers["webhook-timestamp"]}.${body}`;
  const [version, signature = ""] = String(headers["webhook-signature"]).split(",");
  const expected = createHmac("sha256", key).update(content).digest();
  const given = Buffer.from(signature, "base64");
  return version === "v1" && given.length === expected.length && timingSafeEqual(given, expected);
}
