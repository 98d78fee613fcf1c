import { randomUUID } from "node:crypto";
import { LRUCache } from "lru-cache";
import { z } from "zod";
import { Refusal } from "@/domain/refusal";
import type { VersionWatch } from "@/prisma/version-watch";

/** How many clients are remembered; those that asked longest ago are forgotten, and have spent nothing. */
const CLIENTS_KEPT = 50_000;

interface Budget {
  /** Less than nothing where a question came to more, or other nodes have answered too. */
  left: number;
  at: number;
  /** What was spent here and other nodes have not been told. */
  untold: number;
}

/** What is spent here before other nodes are told: less than that is no matter, whoever has many. */
const TOLD_FROM = 1 / 20;
/** As many budgets as one message tells of. */
const TOLD_AT_ONCE = 100;

/** What was spent of a budget, by whose it is. */
type Spent = readonly (readonly [network: string, objects: number])[];

/** The window of a budget, in seconds. */
export const WINDOW_S = 60;

/** Every request costs something, whatever it asks. */
export const LEAST_COST = 1;

/** How a client's budget stands. */
export interface BudgetLeft {
  /** What it is when nothing of it is spent, in objects. */
  readonly whole: number;
  /** How many objects are left, never less than none. */
  readonly remaining: number;
  /** In how many seconds it is whole again, where nothing more is asked. */
  readonly resetSeconds: number;
}

/**
 * What each client may ask for, in objects: so many a minute, all at once or spread, which come back
 * evenly. In memory and bounded. Nodes tell each other what much is spent of (`sharedSpending`).
 */
export class RateLimit {
  readonly #perMinute: number;
  readonly #clock: () => number;
  readonly #budgets = new LRUCache<string, Budget>({ max: CLIENTS_KEPT });
  readonly #toTell = new Set<string>();

  /** `perMinute`: Infinity for no limit. `clock`: milliseconds. */
  constructor(perMinute: number, clock: () => number = () => performance.now()) {
    this.#perMinute = perMinute;
    this.#clock = clock;
  }

  /** How many objects a client may ask for in a minute. */
  get perMinute(): number {
    return this.#perMinute;
  }

  /** How a client's budget stands; null where there is no limit. */
  left(client: string): BudgetLeft | null {
    if (this.#perMinute === Number.POSITIVE_INFINITY) return null;
    const { left } = this.#budgetOf(client);
    return {
      whole: this.#perMinute,
      remaining: Math.max(0, Math.floor(left)),
      resetSeconds: Math.ceil(((this.#perMinute - left) * WINDOW_S) / this.#perMinute),
    };
  }

  /** Takes from a client's budget: null where it was enough, else in how many seconds it will be. */
  take(client: string, cost: number): number | null {
    if (this.#perMinute === Number.POSITIVE_INFINITY) return null;
    const budget = this.#budgetOf(client);
    if (budget.left >= cost) {
      budget.left -= cost;
      this.#spend(networkOf(client), budget, cost);
      return null;
    }
    return Math.ceil(((cost - budget.left) * WINDOW_S) / this.#perMinute);
  }

  /** Gives back what was taken and not used. */
  giveBack(client: string, cost: number): void {
    const budget = this.#budgets.get(networkOf(client));
    if (!budget) return;
    budget.left = Math.min(this.#perMinute, budget.left + cost);
    this.#spend(networkOf(client), budget, -cost);
  }

  /** Whether anything was spent that other nodes are to be told. */
  get hasUntold(): boolean {
    return this.#toTell.size > 0;
  }

  /** What other nodes are to be told now; it counts as told. */
  tell(): Spent {
    const networks = [...this.#toTell].slice(0, TOLD_AT_ONCE);
    return networks.flatMap((network) => {
      this.#toTell.delete(network);
      const budget = this.#budgets.get(network);
      if (!budget || budget.untold <= 0) return [];
      const spent = Math.round(budget.untold);
      budget.untold = 0;
      return [[network, spent] as const];
    });
  }

  /** Takes what another node has told: never more than a minute's beyond nothing. */
  hear(spent: Spent): void {
    for (const [network, objects] of spent) {
      const budget = this.#budgetOf(network);
      budget.left = Math.max(-this.#perMinute, budget.left - objects);
    }
  }

  #spend(network: string, budget: Budget, cost: number): void {
    budget.untold += cost;
    if (budget.untold >= this.#perMinute * TOLD_FROM) this.#toTell.add(network);
  }

  #budgetOf(client: string): Budget {
    const key = networkOf(client);
    const now = this.#clock();
    const budget = this.#budgets.get(key) ?? { left: this.#perMinute, at: now, untold: 0 };
    const grown = ((now - budget.at) * this.#perMinute) / (WINDOW_S * 1_000);
    budget.left = Math.min(this.#perMinute, budget.left + grown);
    budget.at = now;
    if (budget.left === this.#perMinute) budget.untold = 0;
    this.#budgets.set(key, budget);
    return budget;
  }
}

/** An address of IPv6 stands for its network: whoever has one has 2^64 of them. */
function networkOf(address: string): string {
  return address.includes(":") && !address.includes(".")
    ? address.split(":").slice(0, 4).join(":")
    : address;
}

/** The refusal of a client that has asked for more than its share of a minute. `retryAfter`: in so many seconds it may ask this. */
export function tooManyRequests(retryAfter: number): Refusal {
  const message = `You have asked for more than this server answers in a minute. Ask again in ${retryAfter} seconds.`;
  return new Refusal("RATE_LIMITED", message, { retryAfter });
}

/** What the budget is told as: it is that of a network address. */
const POLICY = '"address"';

/**
 * How a client's budget stands, in the fields of draft-ietf-httpapi-ratelimit-headers-11. The unit is
 * named: without one, clients would take it for requests. `retryAfter`: where the answer says when to
 * ask again, nothing more is promised before that.
 */
export function budgetHeaders(
  { whole, remaining, resetSeconds }: BudgetLeft,
  retryAfter?: string,
): Readonly<Record<string, string>> {
  return {
    "ratelimit-policy": `${POLICY};q=${Math.floor(whole)};qu="objects";w=${WINDOW_S}`,
    ratelimit: `${POLICY};r=${remaining};t=${retryAfter ?? resetSeconds}`,
  };
}

/** The channel on which nodes tell each other what was spent. */
const CHANNEL = "stepwise_spending";
/** For how long a node gathers what it tells, in milliseconds. */
const GATHERED_MS = 1_000;

const messageSchema = z.object({
  node: z.string(),
  spent: z.array(z.tuple([z.string(), z.number().nonnegative()])),
});

/**
 * Makes budgets those of all nodes of a database together: what is said after a request tells others,
 * within a second, what much was spent of, and takes here what they tell. No question waits for it, and
 * nothing is written. Without a connection each node counts for itself.
 */
export function sharedSpending(rate: RateLimit, versions: () => VersionWatch | null): () => void {
  const node = randomUUID();
  let heard: VersionWatch | null = null;
  let gathers = false;
  const tell = () => {
    gathers = false;
    versions()?.say(CHANNEL, JSON.stringify({ node, spent: rate.tell() }));
    share();
  };
  const share = () => {
    const watch = versions();
    if (watch === null) return;
    if (watch !== heard) watch.hear(CHANNEL, (text) => hear(rate, node, text));
    heard = watch;
    if (!rate.hasUntold || gathers) return;
    gathers = true;
    setTimeout(tell, GATHERED_MS).unref();
  };
  return share;
}

function hear(rate: RateLimit, node: string, text: string): void {
  const message = messageSchema.safeParse(jsonOf(text));
  if (message.success && message.data.node !== node) rate.hear(message.data.spent);
}

/** Another node may be of another version. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
