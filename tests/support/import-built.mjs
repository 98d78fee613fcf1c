/** Runs the command that imports data sets as it was built; global-setup.mjs has built it. */
process.env.NODE_ENV = "production";
const { importCommand } = await import("../../server/generated/import-command.mjs");
process.exitCode = await importCommand(process.argv.slice(2), process.cwd());
