import { startEmbeddedDatabase } from "@/server/database/embedded-database";

/** A process that runs the embedded database in the folder it is given, for tests that kill it. */
const [folder = ""] = process.argv.slice(2);
await startEmbeddedDatabase(folder, { tell: () => undefined });
process.stdout.write("started\n");
setInterval(() => undefined, 1_000);
