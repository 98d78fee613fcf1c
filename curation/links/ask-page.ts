import { lookup } from "node:dns/promises";
import { request as plainRequest } from "node:http";
import { request as secureRequest } from "node:https";
import { isIP } from "node:net";
import { isPublicAddress } from "./public-address";

/** What asking an address needs from outside; tests put others in. */
export interface LinkParts {
  /** The IP addresses of a name. */
  readonly resolve: (name: string) => Promise<readonly string[]>;
  /** Whether an address may be asked. */
  readonly isOpen: (address: string, port: string) => boolean;
}

/** The public internet, on the usual ports of the web. */
export const INTERNET: LinkParts = {
  resolve: async (name) => (await lookup(name, { all: true })).map(({ address }) => address),
  isOpen: (address, port) => isPublicAddress(address) && (port === "" || /^(80|443)$/.test(port)),
};

const MOST_BYTES = 1_000_000;

/** Why an address is not asked, in a sentence. */
export interface NotAsked {
  readonly explanation: string;
}

/** The addresses of the target, all of which may be asked; or why they are not. */
export async function openAddresses(
  target: string,
  { resolve, isOpen }: LinkParts,
  signal: AbortSignal,
): Promise<readonly string[] | NotAsked> {
  const refused = { explanation: "This address is not asked: it is not public." };
  if (!URL.canParse(target)) return { explanation: "This is no web address." };
  const { protocol, username, password, hostname, port } = new URL(target);
  if (!/^https?:$/.test(protocol) || username !== "" || password !== "") return refused;
  const name = hostname.replace(/^\[|\]$/g, "");
  const addresses = isIP(name) ? [name] : await inTime(resolve(name), signal).catch(() => []);
  if (addresses.length === 0) {
    const explanation = signal.aborted ? "The page did not answer." : "There is no such site.";
    return { explanation };
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

/** What was asked for, as the site that an address names. */
export interface Asking {
  readonly method: "GET" | "POST";
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** What was answered, but for the page itself, which is left unread. */
export interface Answered {
  readonly status: number;
  /** Where it leads on to; null where it does not. */
  readonly location: string | null;
}

/** Asks one of these addresses, which were checked, as the site that the URL names. */
export function askPage(
  url: URL,
  addresses: readonly string[],
  { method, headers, body }: Asking,
  signal: AbortSignal,
): Promise<Answered> {
  const send = url.protocol === "https:" ? secureRequest : plainRequest;
  return new Promise((resolve, reject) => {
    const request = send(url, {
      signal,
      agent: false,
      method,
      headers,
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
      // The status is all that is of use: the page itself, however long, is left unread.
      request.destroy();
    });
    request.end(body);
  });
}
