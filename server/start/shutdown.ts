/** What ends with this process, in this order, and how long each may take in milliseconds. */
const STAGES = {
  requests: 4_000,
  metrics: 100,
  pages: 500,
  webhooks: 200,
  connections: 500,
  database: 4_100,
} as const;
/** Whatever happens, the process is gone by then. */
const LATEST_MS = 9_500;
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

type Stage = keyof typeof STAGES;

/** The orderly end of the process. */
export class Shutdown {
  readonly #endings = new Map<Stage, () => Promise<unknown>>();
  readonly #controller = new AbortController();

  /** @param complain is told of a stage that failed or took too long */
  constructor(private readonly complain: (stage: Stage, error: unknown) => void) {}

  /** Aborted when the end begins: whoever waits for something should stop waiting. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Says how a stage ends. Called as soon as there is something to end, even half begun. */
  at(stage: Stage, end: () => Promise<unknown>): void {
    this.#endings.set(stage, end);
  }

  /** Calls `begin` at the first signal that asks the process to end. Ctrl-C often arrives twice. */
  onSignal(begin: () => void): void {
    let told = false;
    for (const signal of SIGNALS) {
      process.on(signal, () => {
        if (!told) begin();
        told = true;
      });
    }
  }

  /** Ends every stage, then the process. Only the first call counts. */
  async exit(code: number): Promise<void> {
    if (this.signal.aborted) return;
    this.#controller.abort();
    setTimeout(() => process.exit(1), LATEST_MS);
    for (const stage of Object.keys(STAGES) as Stage[]) await this.#finish(stage);
    process.exit(code);
  }

  async #finish(stage: Stage): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise((_resolve, reject) => {
      const patience = STAGES[stage];
      timer = setTimeout(() => reject(new Error(`not ended within ${patience} ms`)), patience);
    });
    try {
      await Promise.race([this.#endings.get(stage)?.(), late]);
    } catch (error) {
      this.complain(stage, error);
    } finally {
      clearTimeout(timer);
    }
  }
}
