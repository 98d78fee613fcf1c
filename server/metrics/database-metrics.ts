import { Gauge } from "prom-client";
import type { Database } from "@/prisma/client";

const up = new Gauge({
  name: "stepwise_database_up",
  help: "Whether the database answered when it was looked at: 1 or 0.",
});
const connections = new Gauge({
  name: "stepwise_database_connections",
  help: "Connections of this process to the database, by what they are for and whether one is in use.",
  labelNames: ["pool", "state"],
});
const waiting = new Gauge({
  name: "stepwise_database_waiting",
  help: "Requests of this process that wait for a connection.",
  labelNames: ["pool"],
});
const bytes = new Gauge({
  name: "stepwise_database_bytes",
  help: "How large the database is, indexes and all.",
});
const revision = new Gauge({
  name: "stepwise_evidence_revision",
  help: "The number of the latest revision of the evidence; 0 where there is none.",
});
const late = new Gauge({
  name: "stepwise_webhook_deliveries_late",
  help: "Messages of webhooks that should have been sent by now.",
});

interface Told {
  readonly bytes: bigint;
  readonly revision: number;
  readonly late: bigint;
}

/** Looks at a database for the metrics of this process: what it says of itself, and how its connections stand. */
export async function measureDatabase(database: Database): Promise<void> {
  for (const { name, busy, idle, waits } of database.connections()) {
    connections.set({ pool: name, state: "busy" }, busy);
    connections.set({ pool: name, state: "idle" }, idle);
    waiting.set({ pool: name }, waits);
  }
  try {
    const [told] = await database.models.$queryRaw<Told[]>`
      SELECT pg_database_size(current_database()) AS bytes,
        (SELECT coalesce(max(id), 0) FROM revision) AS revision,
        (SELECT count(*) FROM webhook_delivery WHERE state = 'WAITING' AND due_at < now()) AS late`;
    if (!told) throw new Error("The database told nothing.");
    up.set(1);
    bytes.set(Number(told.bytes));
    revision.set(told.revision);
    late.set(Number(told.late));
  } catch {
    // What it said before is not so any more, or nobody knows.
    up.set(0);
    for (const gauge of [bytes, revision, late]) gauge.remove();
  }
}
