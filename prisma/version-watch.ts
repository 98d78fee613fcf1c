import { Client, type ClientBase } from "pg";
import type { Revision } from "@/domain/evidence/evidence";
import { connectionTo } from "./connection";
import type { PrismaClient } from "./generated/client";

/** The version of the evidence, and a moment at which it was that. */
export interface EvidenceNow {
  /** The latest revision, whose number is the version of the evidence; null in an empty database. */
  readonly revision: Revision | null;
  /** By the database's clock. Whatever is recorded after `revision` has a later time. */
  readonly moment: Date;
}

interface EvidenceNowRow {
  readonly id: number | null;
  readonly at: Date;
  readonly actor: string;
  readonly reason: string;
  readonly moment: Date;
}

/**
 * The statement. It waits for a publication only while that is being committed: the migration that
 * defines the function says why.
 */
const EVIDENCE_NOW = "SELECT id, at, actor, reason, moment FROM evidence_now()";

function evidenceNowOf(rows: readonly EvidenceNowRow[]): EvidenceNow {
  const [row] = rows;
  if (!row) throw new Error("evidence_now() answered nothing");
  const { id, at, actor, reason, moment } = row;
  return { revision: id === null ? null : { id, at, actor, reason }, moment };
}

/** Asks it on a connection. */
async function askEvidenceNow(client: ClientBase): Promise<EvidenceNow> {
  const { rows } = await client.query<EvidenceNowRow>(EVIDENCE_NOW);
  return evidenceNowOf(rows);
}

/** The channel on which every revision is told, by a trigger of its table. */
const CHANNEL = "stepwise_revision";
/** How often the version is asked for besides, in milliseconds: what a broken connection would not tell. */
const HEARTBEAT_MS = 1_000;
/** How old an answer may be, in milliseconds, to be believed; beyond, the database is asked again. */
const BELIEVED_MS = 2_500;
const RECONNECT_MS = 1_000;

/**
 * Keeps the version of the evidence at hand, so that a question needs no statement to know it. The
 * database tells each revision as it is committed, on a connection of its own; while that connection
 * is missing, or slow, there is nothing at hand and whoever asks has to ask the database.
 */
export class VersionWatch {
  readonly #url: string;
  #client: Client | null = null;
  #timer: NodeJS.Timeout | null = null;
  #held: { readonly now: EvidenceNow; readonly at: number } | null = null;
  #asking = false;
  #doubts = 0;
  #askAgain = false;
  #closed = false;
  #lostAt: number | null = null;
  #last: Promise<unknown> = Promise.resolve();
  readonly #listeners = new Map<string, (text: string) => void>();

  constructor(url: string) {
    this.#url = url;
  }

  /** The version at hand; null where the database has to be asked. The first call begins to watch. */
  atHand(): EvidenceNow | null {
    if (!this.#client && !this.#timer && !this.#closed) void this.#connect();
    if (this.#held === null || performance.now() - this.#held.at > BELIEVED_MS) return null;
    return this.#held.now;
  }

  /** Whether the connection was lost within so many milliseconds, or is lost. */
  lostWithin(ms: number): boolean {
    return this.#lostAt !== null && performance.now() - this.#lostAt < ms;
  }

  /**
   * Says that this process has just written. What is at hand, or on its way, may be of before: until
   * the database has told, every question asks it.
   */
  doubt(): void {
    const client = this.#held === null ? null : this.#client;
    this.#held = null;
    this.#doubts += 1;
    if (this.#asking) this.#askAgain = true;
    else if (client) void this.#ask(client);
  }

  /** From now on tells a listener what any process says on a channel, this one too. Never told twice, and not while the connection is lost. */
  hear(channel: string, listener: (text: string) => void): void {
    this.#listeners.set(channel, listener);
    const client = this.#client;
    if (client)
      this.#inTurn(() => client.query(`LISTEN ${channel}`)).catch(() => this.#lose(client));
  }

  /** Says something of at most 8,000 bytes on a channel, where there is a connection. */
  say(channel: string, text: string): void {
    const client = this.#client;
    if (client === null) return;
    const said = this.#inTurn(() => client.query("SELECT pg_notify($1, $2)", [channel, text]));
    said.catch(() => this.#lose(client));
  }

  async close(): Promise<void> {
    this.#closed = true;
    if (this.#timer) clearTimeout(this.#timer);
    await this.#client?.end().catch(() => undefined);
  }

  async #connect(): Promise<void> {
    const client = new Client({
      ...connectionTo(this.#url),
      application_name: "stepwise version",
      connectionTimeoutMillis: BELIEVED_MS,
      query_timeout: BELIEVED_MS,
      keepAlive: true,
    });
    this.#client = client;
    client.on("notification", ({ channel, payload }) => {
      if (channel === CHANNEL) void this.#ask(client);
      else this.#listeners.get(channel)?.(payload ?? "");
    });
    client.on("error", () => this.#lose(client));
    client.on("end", () => this.#lose(client));
    try {
      await client.connect();
      for (const channel of [CHANNEL, ...this.#listeners.keys()]) {
        await this.#inTurn(() => client.query(`LISTEN ${channel}`));
      }
      await this.#ask(client);
    } catch {
      this.#lose(client);
    }
  }

  /** Asks once more where something was told while an answer was under way: it may be older. */
  async #ask(client: Client): Promise<void> {
    this.#askAgain = true;
    if (this.#asking) return;
    this.#asking = true;
    try {
      while (this.#askAgain && client === this.#client) {
        this.#askAgain = false;
        await this.#inTurn(async () => {
          const at = performance.now();
          const doubts = this.#doubts;
          const now = await askEvidenceNow(client);
          if (doubts === this.#doubts) this.#held = { now, at };
        });
      }
      this.#beat(client);
    } catch {
      this.#lose(client);
    } finally {
      this.#asking = false;
    }
  }

  /** One statement after the other. */
  #inTurn<T>(send: () => Promise<T>): Promise<T> {
    const sent = this.#last.then(send);
    this.#last = sent.catch(() => undefined);
    return sent;
  }

  #beat(client: Client): void {
    if (this.#closed || client !== this.#client) return;
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#ask(client), HEARTBEAT_MS).unref();
  }

  #lose(client: Client): void {
    if (client !== this.#client) return;
    this.#client = null;
    this.#held = null;
    this.#lostAt = performance.now();
    client.end().catch(() => undefined);
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    if (this.#closed) return;
    this.#timer = setTimeout(() => {
      this.#timer = null;
      void this.#connect();
    }, RECONNECT_MS).unref();
  }
}

/** What a version is asked of: a database that may keep it at hand. */
interface Versioned {
  readonly models: Pick<PrismaClient, "$queryRawUnsafe">;
  readonly versions: VersionWatch | null;
}

/**
 * The version of the evidence, from memory where the database keeps it there; else by one statement.
 * `reaching`: a moment that the answer has to be as late as, which memory may lag a second behind.
 */
export async function evidenceNow(
  { models, versions }: Versioned,
  reaching: Date | null = null,
): Promise<EvidenceNow> {
  const atHand = versions?.atHand() ?? null;
  const reaches = atHand !== null && (reaching === null || atHand.moment >= reaching);
  if (reaches) return atHand;
  return evidenceNowOf(await models.$queryRawUnsafe<EvidenceNowRow[]>(EVIDENCE_NOW));
}
