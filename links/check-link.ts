import { lookup } from "node:dns/promises";
import { type IncomingMessage, request as plainRequest } from "node:http";
import { request as secureRequest } from "node:https";
import { isIP } from "node:net";
import { isPublicAddress } from "./public-address";

/** What came of asking a page. `status` is null where it did not answer. */
export interface LinkCheck {
  readonly status: number | null;
  /** What is so, in a sentence. */
  readonly explanation: string;
}

/** What a check needs from outside; tests put others in. */
export interface LinkParts {
  /** The IP addresses of a name. */
  readonly resolve: (name: string) => Promise<readonly string[]>;
  /** Whether an address may be asked. */
  readonly isOpen: (address: string, port: string) => boolean;
}

const WITHIN_MS = 5_000;
const MOST_BYTES = 1_000_000;
const MOST_REDIRECTS = 3;

const INTERNET: LinkParts = {
  resolve: async (name) => (await lookup(name, { all: true })).map(({ address }) => address),
  isOpen: (address, port) => isPublicAddress(address) && (port === "" || /^(80|443)$/.test(port)),
};

/**
 * Asks a page whether it is there: http or https, public addresses only, on their usual ports,
 * without credentials, for five seconds and a megabyte at most, over three redirects that are each
 * checked anew. It connects to the very address that was checked, so that a name cannot mean another
 * one meanwhile.
 */
export async function checkLink(url: string, parts: LinkParts = INTERNET): Promise<LinkCheck> {
  const signal = AbortSignal.timeout(WITHIN_MS);
  let target = url;
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
    const address = await openAddress(target, parts);
    if (typeof address !== "string") return address;
    const answer = await ask(new URL(target), address, signal).catch(() => null);
    if (answer === null) return { status: null, explanation: "The page did not answer." };
    const { status, location } = answer;
    if (location === null) return { status, explanation: sentence(status) };
    target = URL.canParse(location, target) ? new URL(location, target).href : "";
  }
  return { status: null, explanation: "The page leads on and on." };
}

function sentence(status: number): string {
  return status < 400 ? "The page is there." : `The page answers ${status}.`;
}

/** An address of the target that may be asked, or why there is none. */
async function openAddress(
  target: string,
  { resolve, isOpen }: LinkParts,
): Promise<string | LinkCheck> {
  const refused = { status: null, explanation: "This address is not asked: it is not public." };
  if (!URL.canParse(target)) return { status: null, explanation: "This is no web address." };
  const { protocol, username, password, hostname, port } = new URL(target);
  if (!/^https?:$/.test(protocol) || username !== "" || password !== "") return refused;
  const name = hostname.replace(/^\[|\]$/g, "");
  const addresses = isIP(name) ? [name] : await resolve(name).catch(() => []);
  const [first] = addresses;
  if (first === undefined) return { status: null, explanation: "There is no such site." };
  return addresses.every((address) => isOpen(address, port)) ? first : refused;
}

interface Answered {
  readonly status: number;
  /** Where it leads on to; null where it does not. */
  readonly location: string | null;
}

function ask(url: URL, address: string, signal: AbortSignal): Promise<Answered> {
  const send = url.protocol === "https:" ? secureRequest : plainRequest;
  return new Promise((resolve, reject) => {
    const request = send(
      url,
      {
        signal,
        agent: false,
        headers: { "user-agent": "Stepwise link check", accept: "text/html,*/*" },
        // The name was resolved above, once.
        lookup: (_name, options, done) => {
          const family = isIP(address);
          if (options.all) done(null, [{ address, family }]);
          else done(null, address, family);
        },
      },
      (response) => readSome(response).then(resolve, reject),
    );
    request.on("error", reject);
    request.end();
  });
}

/** Reads as much as may be read, so that a page without end is left. */
async function readSome(response: IncomingMessage): Promise<Answered> {
  const status = response.statusCode ?? 0;
  const location = status >= 300 && status < 400 ? (response.headers.location ?? null) : null;
  let length = 0;
  if (location === null) {
    for await (const chunk of response) {
      length += (chunk as Buffer).length;
      if (length > MOST_BYTES) break;
    }
  }
  response.destroy();
  return { status, location };
}
