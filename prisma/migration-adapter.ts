import { PrismaPg } from "@prisma/adapter-pg";
import {
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
  type SqlQuery,
} from "@prisma/driver-adapter-utils";
import { type ClientConfig, Pool, type QueryConfig, type QueryResult } from "pg";
import { connectionTo } from "./connection";

/** PostgreSQL's one-byte catalogue type "char", and text. */
const CATALOGUE_CHAR = 18;
const TEXT = 25;

/**
 * The schema engine reads columns of type "char" from PostgreSQL's catalogue and wants them as
 * characters; the adapter refuses the type. So they pass the adapter as text and are renamed after.
 */
class CataloguePool extends Pool {
  /** Which columns of the last answer were of type "char". One connection: one answer at a time. */
  characterColumns: number[] = [];
  readonly #send = (config: QueryConfig): Promise<QueryResult> => super.query(config);

  override query = (async (config: QueryConfig) => {
    const result = await this.#send(config);
    this.characterColumns = [];
    for (const [index, field] of (result.fields ?? []).entries()) {
      if (field.dataTypeID !== CATALOGUE_CHAR) continue;
      field.dataTypeID = TEXT;
      this.characterColumns.push(index);
    }
    return result;
  }) as Pool["query"];
}

async function open(config: ClientConfig, closed?: () => Promise<void>): Promise<SqlDriverAdapter> {
  const pool = new CataloguePool({ ...config, max: 1, idleTimeoutMillis: 100 });
  const adapter = await new PrismaPg(pool, { disposeExternalPool: true }).connect();
  const queryRaw = adapter.queryRaw.bind(adapter);
  const dispose = adapter.dispose.bind(adapter);
  return Object.assign(adapter, {
    queryRaw: async (query: SqlQuery) => {
      const answer = await queryRaw(query);
      for (const index of pool.characterColumns) {
        answer.columnTypes[index] = ColumnTypeEnum.Character;
      }
      return answer;
    },
    // The adapter would cut a script at every semicolon, also inside a function's body, and run the
    // pieces one by one. Sent whole, PostgreSQL runs it in one transaction.
    executeScript: async (script: string) => {
      await pool.query({ text: script });
    },
    dispose: async () => {
      await dispose();
      await closed?.();
    },
  });
}

/**
 * What the schema engine talks to a server through: Prisma's adapter for pg, mended where the
 * engine's catalogue queries and our scripts need it.
 */
export function migrationAdapterFactory(
  databaseUrl: string,
): SqlMigrationAwareDriverAdapterFactory {
  const config = connectionTo(databaseUrl);
  return {
    provider: "postgres",
    adapterName: "stepwise-migrations",
    connect: () => open(config),
    connectToShadowDb: async () => {
      const database = `stepwise_shadow_${crypto.randomUUID().replaceAll("-", "")}`;
      const admin = await open(config);
      await admin.executeScript(`CREATE DATABASE ${database}`);
      return open({ ...config, database }, async () => {
        await admin.executeScript(`DROP DATABASE ${database} WITH (FORCE)`);
        await admin.dispose();
      });
    },
  };
}
