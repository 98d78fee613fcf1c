import { askPage, INTERNET, type LinkParts, openAddresses } from "./ask-page";

/** What came of asking a page. `status` is null where it did not answer. */
export interface LinkState {
  readonly status: number | null;
  /** What is so, in a sentence. */
  readonly explanation: string;
}

const WITHIN_MS = 5_000;
const MOST_REDIRECTS = 3;

const ASKING = {
  method: "GET",
  headers: { "user-agent": "Stepwise link check", accept: "text/html,*/*" },
} as const;

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
    if ("explanation" in addresses) return { status: null, ...addresses };
    const answer = await askPage(new URL(target), addresses, ASKING, signal).catch(() => null);
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
