import { command } from "../../scripts/step.mjs";

/** Runs a command as it was built; global-setup.mjs has built it. */
process.env.NODE_ENV = "production";
const { importCommand } = await import("../../server/generated/import-command.mjs");
const { backupCommand, restoreCommand } = await import("../../server/generated/backup-command.mjs");
const { doctorCommand } = await import("../../server/generated/doctor-command.mjs");
const doctor = (parameters, folder) => doctorCommand({ parameters, folder, isStale: false });
const COMMANDS = { import: importCommand, backup: backupCommand, restore: restoreCommand, doctor };
const [name, ...parameters] = process.argv.slice(2);
await command(async () => {
  process.exitCode = (await COMMANDS[name](parameters, process.cwd())) ?? 0;
});
