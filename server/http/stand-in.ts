import type { ServerResponse } from "node:http";
import type { ErrorCode } from "@/domain/refusal";

/** What is answered in place of whatever was asked for, without a database and without Next. */
export interface StandIn {
  readonly status: 400 | 503;
  readonly code: ErrorCode;
  readonly title: string;
  /** One or two sentences: what is so, and what to do. */
  readonly words: string;
  /** After how many seconds to ask again; null where that would not help. */
  readonly retryAfter: number | null;
}

/** The database does not answer. */
export const DATABASE_AWAY: StandIn = {
  status: 503,
  code: "DATABASE_UNAVAILABLE",
  title: "Stepwise cannot answer at the moment",
  words: "Its database does not answer. This often passes within a minute: try again then.",
  retryAfter: 5,
};

/** The address holds bytes that are no text. */
export const UNREADABLE_ADDRESS: StandIn = {
  status: 400,
  code: "BAD_REQUEST",
  title: "This address cannot be read",
  words: "It holds a percent sign that is followed by no character. Check how it was copied.",
  retryAfter: null,
};

/** Nothing can be answered yet, or any more. `reason` as in "it is starting". */
export function notServing(reason: string): StandIn {
  return {
    status: 503,
    code: "NOT_READY",
    title: "Stepwise cannot answer at the moment",
    words: `Stepwise cannot answer: ${reason}. Try again in a few seconds.`,
    retryAfter: 1,
  };
}

/** Where the style sheet of these pages is: it is answered whatever else is not. */
export const STYLE_PATH = "/stand-in.css";

/** The colours of the site, in the few rules that a page of three lines needs. */
const STYLE = `:root { color-scheme: light dark; --paper: #fdfcf9; --ink: #1b1d21; --accent: #0b5d4b; }
@media (prefers-color-scheme: dark) { :root { --paper: #15171a; --ink: #ece9e2; --accent: #83d5b8; } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 400 1.0625rem/1.6 Georgia, serif; }
main { max-width: 34rem; margin: 0 auto; padding: 4rem 1.25rem; }
h1 { margin: 2rem 0 1rem; font-size: 1.75rem; font-weight: 500; line-height: 1.25; }
a { color: var(--accent); }
.links a { display: inline-block; margin-right: 1.5rem; padding: 0.5rem 0; }
@media (forced-colors: active) { body { background: Canvas; color: CanvasText; } a { color: LinkText; } }
`;

/** A page without a script that takes its style from one file of this site. */
const POLICY =
  "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** What programs ask for, and answers their errors as JSON. */
const FOR_PROGRAMS = /^\/(?:api\/|mcp$|oembed$)/;
/** Files and feeds: whoever asks for one expects no page. */
const FILE = /\.[a-z]+$/;
/** A part of a page in a frame, under the policy of frames. */
const FRAMED = /^\/embed\//;

function pageOf({ title, words, retryAfter }: StandIn): string {
  const again = retryAfter === null ? "" : '<a href="">Try again</a> ';
  return `<!DOCTYPE html>
<html lang="en-IN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} | Stepwise</title>
<link rel="stylesheet" href="${STYLE_PATH}">
</head>
<body>
<main>
<p><a href="/">Stepwise</a></p>
<h1>${title}</h1>
<p>${words}</p>
<p class="links">${again}<a href="/">Go to the path</a></p>
</main>
</body>
</html>
`;
}

/** Type and text of a stand-in, in the form that an address is asked for. */
function formFor(standIn: StandIn, path: string, requestId: string): readonly [string, string] {
  const { code, words, retryAfter } = standIn;
  if (FOR_PROGRAMS.test(path)) {
    const wait = retryAfter === null ? {} : { retryAfter };
    const extensions = { code, requestId, ...wait };
    return ["application/json", JSON.stringify({ errors: [{ message: words, extensions }] })];
  }
  return FILE.test(path) ? ["text/plain", `${words}\n`] : ["text/html", pageOf(standIn)];
}

/** Answers with it: to programs as JSON, in place of a file as text, else as a page. */
export function sendStandIn(response: ServerResponse, standIn: StandIn, path: string): void {
  const requestId = String(response.getHeader("x-request-id") ?? "");
  const [type, text] = formFor(standIn, path, requestId);
  if (type === "text/html" && !FRAMED.test(path)) {
    response.setHeader("content-security-policy", POLICY);
  }
  response.writeHead(standIn.status, {
    "content-type": `${type}; charset=utf-8`,
    "content-length": Buffer.byteLength(text),
    "cache-control": "no-store",
    ...(standIn.retryAfter !== null && { "retry-after": String(standIn.retryAfter) }),
  });
  response.end(response.req.method === "HEAD" ? undefined : text);
}

/** Answers with the style sheet of these pages. */
export function sendStyle(response: ServerResponse): void {
  response.writeHead(200, {
    "content-type": "text/css; charset=utf-8",
    "content-length": Buffer.byteLength(STYLE),
    "cache-control": "public, max-age=3600",
  });
  response.end(response.req.method === "HEAD" ? undefined : STYLE);
}

/** Answers with a line of text that nobody keeps. */
export function sendPlain(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, {
    "content-type": "text/plain; charset=utf-8",
    "cache-control": "no-store",
  });
  response.end(`${text}\n`);
}
