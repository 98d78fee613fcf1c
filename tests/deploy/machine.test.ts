import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { MAX_BODY_BYTES, MOST_FILE_BYTES } from "@/domain/limits";
import { readBackupArguments } from "@/scripts/programs/backup-arguments";
import { atEndOfFile } from "../support/end-of-file";
import { delivered, isTracked, LATEST_END_MS } from "./delivered-files";

const folder = mkdtempSync(path.join(tmpdir(), "stepwise-deploy-"));
atEndOfFile(async () => rmSync(folder, { recursive: true, force: true }));

const UNITS = ["stepwise.service", "stepwise-backup.service"];
const NGINX = delivered("docs/deploy/nginx.conf");
const CADDY = delivered("docs/deploy/Caddyfile");

/** Writes a file for a program that looks through it. */
function written(name: string, text: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
}

/** What a program says of files; null, and a word to whoever runs the tests, where it is not here. */
function lookedThrough(program: string, parameters: readonly string[], more = {}) {
  const env = { ...process.env, ...more };
  const asked = spawnSync(program, parameters, { encoding: "utf8", env });
  const { error, status, stdout, stderr } = asked;
  if (error === undefined) return { status, said: `${stdout}${stderr}` };
  process.stderr.write(`${program} is not on this machine: not asked\n`);
  return null;
}

/** The values of a setting of a unit, in order. */
function settings(unit: string, name: string): string[] {
  const lines = delivered(`docs/deploy/${unit}`).split("\n");
  return lines.flatMap((line) => (line.startsWith(`${name}=`) ? line.slice(name.length + 1) : []));
}

describe.each(UNITS)("%s", (unit) => {
  it("runs a program that is there, not as root, and has time to end", () => {
    const [node, script = ""] = settings(unit, "ExecStart")[0]?.split(" ") ?? [];
    expect([node, isTracked(script)]).toEqual(["/usr/bin/node", true]);
    expect(settings(unit, "User")).toEqual(["stepwise"]);
    expect(Number(settings(unit, "TimeoutStopSec")) * 1_000).toBeGreaterThan(LATEST_END_MS);
    expect(settings(unit, "KillMode")).toEqual(["mixed"]);
  });

  it("may write nowhere but where it has to, and gains no rights", () => {
    for (const [name, value] of [
      ["NoNewPrivileges", "yes"],
      ["CapabilityBoundingSet", ""],
      ["ProtectSystem", "strict"],
      ["ProtectHome", "yes"],
      ["PrivateTmp", "yes"],
      ["PrivateDevices", "yes"],
      ["RestrictSUIDSGID", "yes"],
      ["SystemCallFilter", "@system-service"],
    ] as const) {
      expect(`${name}=${settings(unit, name).join()}`).toBe(`${name}=${value}`);
    }
    const writable = unit === "stepwise.service" ? [] : ["/var/backups/stepwise"];
    expect(settings(unit, "ReadWritePaths")).toEqual(writable);
    // Node compiles as it runs.
    expect(settings(unit, "MemoryDenyWriteExecute")).toEqual([]);
  });
});

it("the backups’ unit takes a backup a day by a command that Stepwise understands", () => {
  const [, script, name, ...parameters] =
    settings("stepwise-backup.service", "ExecStart")[0]?.split(" ") ?? [];
  expect([script, name]).toEqual(["scripts/backup.mjs", "backup"]);
  const asked = { folder: "/var/backups/stepwise", everyMs: 86_400_000, keep: 14 };
  expect(readBackupArguments(parameters)).toEqual(asked);
});

it("systemd takes the units", () => {
  // Programs and folders of an installation are not here; the lines are what is asked about.
  const files = UNITS.map((unit) =>
    written(unit, delivered(`docs/deploy/${unit}`).replace("/usr/bin/node", process.execPath)),
  );
  const answer = lookedThrough("systemd-analyze", ["verify", "--man=no", ...files]);
  if (answer === null) return;
  const ours = answer.said.split("\n").filter((line) => line.includes("stepwise"));
  expect(ours).toEqual([]);
});

it("nginx takes its file, with a certificate of its own", () => {
  const certificate = path.join(folder, "fullchain.pem");
  const key = path.join(folder, "privkey.pem");
  const made = lookedThrough("openssl", [
    ...["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"],
    ...["-subj", "/CN=stepwise.example", "-days", "1", "-keyout", key, "-out", certificate],
  ]);
  const site = written("site.conf", NGINX.replaceAll("/etc/ssl/stepwise", folder));
  const main = `pid ${folder}/pid; error_log stderr; events {} http { access_log off; include ${site}; ${[
    "client_body",
    "proxy",
    "fastcgi",
    "uwsgi",
    "scgi",
  ]
    .map((name) => `${name}_temp_path ${folder}/${name};`)
    .join(" ")} }`;
  const answer =
    made && lookedThrough("nginx", ["-t", "-p", folder, "-c", written("nginx.conf", main)]);
  if (answer === null) return;
  expect(answer.said).toContain("test is successful");
});

it("nginx says where clients are, takes files, and holds no line of an answer back", () => {
  expect(NGINX).toContain("proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;");
  expect(NGINX).toContain("proxy_set_header Host $host;");
  const upstream = /upstream stepwise \{\s+server ([\d.:]+);/.exec(NGINX)?.[1];
  expect(upstream).toBe("127.0.0.1:3000");
  const targets = [...NGINX.matchAll(/proxy_pass (\S+);/g)].map(([, target]) => target);
  expect(new Set(targets)).toEqual(new Set(["http://stepwise"]));
  const files = /location \/api\/files\/ \{([^}]+)\}/.exec(NGINX)?.[1] ?? "";
  expect(files).toContain("proxy_buffering off;");
  expect(files).toContain("proxy_request_buffering off;");
  const sizes = [...NGINX.matchAll(/client_max_body_size (\d+)m;/g)].map(
    ([, size]) => Number(size) * 2 ** 20,
  );
  const [usual = 0, most = 0] = sizes;
  expect([usual > MAX_BODY_BYTES, most > MOST_FILE_BYTES]).toEqual([true, true]);
});

it("Caddy does so too", () => {
  expect(CADDY).toMatch(/^\treverse_proxy 127\.0\.0\.1:3000 \{$/m);
  // It sets X-Forwarded-For itself, unless it is told to believe somebody.
  expect(CADDY).not.toMatch(/trusted_proxies|header_up -?X-Forwarded-For/i);
  expect(CADDY).toContain("flush_interval -1");
  const sizes = [...CADDY.matchAll(/max_size (\d+)MB/g)].map(([, size]) => Number(size) * 1e6);
  expect(Math.min(...sizes)).toBeGreaterThan(MAX_BODY_BYTES);
  expect(Math.max(...sizes)).toBeGreaterThan(MOST_FILE_BYTES);
  expect(CADDY).toMatch(
    /@files path \/api\/files\/\*\n\trequest_body @files \{\n\t\tmax_size 33MB/,
  );
});

it("Caddy takes its file", () => {
  const file = ["--adapter", "caddyfile", "--config", "docs/deploy/Caddyfile"];
  const answer = lookedThrough("caddy", ["validate", ...file], { HOME: folder });
  if (answer === null) return;
  expect(answer.said).toContain("Valid configuration");
});

it("Prometheus takes the alerts", () => {
  const answer = lookedThrough("promtool", ["check", "rules", "docs/deploy/alerts.yml"]);
  if (answer === null) return;
  expect(answer.said).toMatch(/SUCCESS: \d+ rules found/);
});

it("what is written for proxies names the setting as it is called", () => {
  for (const text of [NGINX, CADDY]) expect(text).toContain("TRUST_PROXY=127.0.0.1");
});
