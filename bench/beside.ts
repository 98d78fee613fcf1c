import { answer } from "@/graphql/endpoint/graphql-endpoint";
import type { GraphQLService } from "@/graphql/endpoint/service";

const PLAIN_EVERY_MS = 20;
const LOOKED_AT_EVERY_MS = 5;

interface Told {
  readonly data: Record<string, Record<string, Record<string, string>>> | null;
  readonly errors?: readonly { readonly message: string }[];
}

/** Asks as the endpoint is asked. Throws where it is not answered whole. */
export async function ask(
  service: GraphQLService,
  query: string,
  variables: object,
  accountId = "",
) {
  const { body } = await answer(service, {
    method: "POST",
    headers: new Map([
      ["content-type", "application/json"],
      ["x-bench-account", accountId],
    ]),
    path: "/api/graphql",
    search: "",
    read: async () => Buffer.from(JSON.stringify({ query, variables })),
    signal: new AbortController().signal,
  });
  const told = JSON.parse(String(body)) as Told;
  if (told.errors) throw new Error(JSON.stringify(told.errors));
  return told.data ?? {};
}

export interface Measured {
  readonly seconds: number;
  /** Seconds of computing of all threads of the process, without those of PostgreSQL. */
  readonly cpu: number;
  /** How long the slowest of plain questions waited, in milliseconds. */
  readonly worst: number;
  /** For how long the event loop was held at once at worst, in milliseconds. */
  readonly held: number;
  /** How many milliseconds the process computed at most in one go: others may have the machine meanwhile. */
  readonly computed: number;
  readonly megabytes: number;
}

/** What work takes, how long a plain question waits at worst meanwhile, and how large the process grows. */
export async function beside(
  service: GraphQLService,
  work: () => Promise<void>,
): Promise<Measured> {
  let isDone = false;
  let [worst, number, megabytes] = [0, 0, 0];
  const asking = (async () => {
    // From when it was due: what is held up before it is asked waits as well.
    let due = performance.now();
    while (!isDone) {
      number += 1;
      await ask(service, `{ careerTitle(slug: "data-scientist") { a${number}: name } }`, {});
      worst = Math.max(worst, performance.now() - due);
      megabytes = Math.max(megabytes, process.memoryUsage.rss() / 1e6);
      due = performance.now() + PLAIN_EVERY_MS;
      await new Promise((resolve) => setTimeout(resolve, PLAIN_EVERY_MS));
    }
  })();
  const endWatch = watchLoop();
  const cpuBefore = process.cpuUsage();
  const begin = performance.now();
  await work().finally(() => {
    isDone = true;
  });
  const seconds = (performance.now() - begin) / 1_000;
  const { user, system } = process.cpuUsage(cpuBefore);
  await asking;
  return { seconds, cpu: (user + system) / 1e6, worst, ...endWatch(), megabytes };
}

/** Looks every few milliseconds how late it is and what was computed, and answers the worst of both when it is ended. */
function watchLoop(): () => Pick<Measured, "held" | "computed"> {
  let [held, computed] = [0, 0];
  let [at, cpu] = [performance.now(), process.cpuUsage()];
  const timer = setInterval(() => {
    const { user, system } = process.cpuUsage(cpu);
    held = Math.max(held, performance.now() - at - LOOKED_AT_EVERY_MS);
    computed = Math.max(computed, (user + system) / 1e3);
    [at, cpu] = [performance.now(), process.cpuUsage()];
  }, LOOKED_AT_EVERY_MS);
  return () => {
    clearInterval(timer);
    return { held, computed };
  };
}
