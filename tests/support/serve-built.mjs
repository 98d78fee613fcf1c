import { loadTypeScript } from "../../scripts/project.mjs";

/** What npm start does after its preparations: nothing is built here, and no .env is read. */
process.env.NODE_ENV = "production";
process.env.NEXT_TELEMETRY_DISABLED = "1";
await loadTypeScript();
const { main } = await import("../../server/main.ts");
await main(false);
