import { lookup } from "node:dns/promises";
import { request as plainRequest } from "node:http";
import { request as secureRequest } from "node:https";
import { isIP } from "node:net";
import { isPublicAddress } from "./public-address";

/** What came of asking a page. `status` is null where it did not answer. */
export interface LinkState {
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
 * checked anew. It connects to the very addresses that were checked, so that a name cannot mean
 * another one meanwhile.
 */
export async function checkLink(url: string, parts: LinkParts = INTERNET): Promise<LinkState> {
  const signal = AbortSignal.timeout(WITHIN_MS);
  let target = url;
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
    const addresses = await openAddresses(target, parts, signal);
    if ("explanation" in addresses) return addresses;
    const answer = await ask(new URL(target), addresses, signal).catch(() => null);
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

/** The addresses of the target, all of which may be asked; or why they are not. */
async function openAddresses(
  target: string,
  { resolve, isOpen }: LinkParts,
  signal: AbortSignal,
): Promise<readonly string[] | LinkState> {
  const refused = { status: null, explanation: "This address is not asked: it is not public." };
  if (!URL.canParse(target)) return { status: null, explanation: "This is no web address." };
  const { protocol, username, password, hostname, port } = new URL(target);
  if (!/^https?:$/.test(protocol) || username !== "" || password !== "") return refused;
  const name = hostname.replace(/^\[|\]$/g, "");
  const addresses = isIP(name) ? [name] : await inTime(resolve(name), signal).catch(() => []);
  if (addresses.length === 0) {
    const explanation = signal.aborted ? "The page did not answer." : "There is no such site.";
    return { status: null, explanation };
  }
  return addresses.every((address) => isOpen(address, port)) ? addresses : refused;
}

/** The same, but for no longer than the signal allows: a name that is looked up cannot be called off. */
function inTime<T>(asked: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const end = () => reject(signal.reason);
    if (signal.aborted) end();
    signal.addEventListener("abort", end, { once: true });
    asked.then(resolve, reject).finally(() => signal.removeEventListener("abort", end));
  });
}

interface Answered {
  readonly status: number;
  /** Where it leads on to; null where it does not. */
  readonly location: string | null;
}

/** Asks one of these addresses for a page, as the site that the URL names. */
function ask(url: URL, addresses: readonly string[], signal: AbortSignal): Promise<Answered> {
  const send = url.protocol === "https:" ? secureRequest : plainRequest;
  return new Promise((resolve, reject) => {
    const request = send(url, {
      signal,
      agent: false,
      headers: { "user-agent": "Stepwise link check", accept: "text/html,*/*" },
      // The name was resolved before, once.
      lookup: (_name, { all }, done) => {
        const checked = addresses.map((address) => ({ address, family: isIP(address) }));
        if (all) done(null, checked);
        else done(null, checked[0]?.address ?? "", checked[0]?.family);
      },
    });
    // A server may send as many of these as it likes before it answers.
    request.on("information", () => {
      if ((request.socket?.bytesRead ?? 0) > MOST_BYTES) request.destroy(new Error("too long"));
    });
    request.on("error", reject);
    request.on("response", (response) => {
      const status = response.statusCode ?? 0;
      const leadsOn = status >= 300 && status < 400;
      resolve({ status, location: leadsOn ? (response.headers.location ?? null) : null });
      // The status is all that was asked for: the page itself, however long, is left unread.
      request.destroy();
    });
    request.end();
  });
}
