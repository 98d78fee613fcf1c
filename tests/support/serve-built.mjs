import { loadServer } from "../../scripts/building.mjs";

/** What npm start does after its preparations: nothing is built here, and no .env is read. */
process.env.NODE_ENV = "production";
process.env.NEXT_TELEMETRY_DISABLED = "1";
const { main } = await loadServer();
await main(false);
