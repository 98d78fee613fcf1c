import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { VersionWatch } from "@/prisma/version-watch";
import type { RateLimit } from "./rate-limit";

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
