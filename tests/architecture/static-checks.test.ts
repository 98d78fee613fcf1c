import { spawnSync } from "node:child_process";

it("npm run check finds nothing: lint, format, types, schema file", () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["scripts/check.mjs"], {
    encoding: "utf8",
    env: { ...process.env, LC_ALL: "C.UTF-8" },
  });
  if (status !== 0) throw new Error(`${stdout}\n${stderr}`);
});
