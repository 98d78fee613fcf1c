import { connect } from "node:net";
import { pino } from "pino";
import {
  createHttpServer,
  type HttpServerOptions,
  listen,
  type Site,
} from "@/server/http/http-server";
import { atEndOfFile } from "./end-of-file";
import { eventually } from "./eventually";

/** What a page was told about the request. */
interface Seen {
  readonly policy: string;
  readonly requestId: string;
  readonly forwardedFor: string;
  readonly forwardedHost: string | undefined;
}

/** A site without a database and pages, which says what reached it. */
export interface FakeSite extends Site {
  readonly seen: Seen[];
  readonly logLines: string[];
  readonly options: HttpServerOptions;
}

export function fakeSite(): FakeSite {
  const seen: Seen[] = [];
  const logLines: string[] = [];
  const site: FakeSite = {
    seen,
    logLines,
    answerPage: async ({ headers, url }, response) => {
      if (url?.startsWith("/fail")) throw new Error("a secret of ours");
      seen.push({
        policy: String(headers["content-security-policy"]),
        requestId: String(headers["x-request-id"]),
        forwardedFor: String(headers["x-forwarded-for"]),
        forwardedHost: headers["x-forwarded-host"] as string | undefined,
      });
      response.end("page");
    },
    endpoint: (pathname) =>
      pathname === "/api/graphql"
        ? async (_request, response) => void response.end("graphql")
        : null,
    problem: async () => null,
    database: { isAway: async () => false, wasAway: async () => false },
    options: {
      log: pino({ base: null }, { write: (line: string) => void logLines.push(line) }),
      policy: { development: false, https: false },
      trustedProxies: [],
      site: () => site,
    },
  };
  return site;
}

/** Serves a site on a free port until the end of the file. Its origin. */
export async function serve(options: HttpServerOptions): Promise<string> {
  const server = createHttpServer(options);
  const origin = await listen(server, 0, "127.0.0.1");
  atEndOfFile(async () => {
    server.close();
    server.closeIdleConnections();
  });
  return origin;
}

/** Sends bytes as they are: what the server answers, once it closes or the first head is there. */
export async function sendRaw(origin: string, text: string): Promise<string> {
  const socket = connect(Number(new URL(origin).port), "127.0.0.1");
  let answer = "";
  socket.on("data", (chunk) => {
    answer += chunk;
  });
  socket.on("error", () => undefined);
  socket.write(text);
  await eventually("an answer to raw bytes", () => socket.closed || answer.includes("\r\n\r\n"));
  socket.destroy();
  return answer;
}
