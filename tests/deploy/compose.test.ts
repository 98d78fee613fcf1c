import { parse } from "yaml";
import { readBackupArguments } from "@/scripts/programs/backup-arguments";
import { environmentSchema, readEnvironment } from "@/server/start/environment";
import { delivered, isTracked, LATEST_END_MS } from "./delivered-files";

interface Service {
  readonly image: string;
  readonly build?: { readonly context: string; readonly dockerfile: string };
  readonly command?: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly ports?: readonly string[];
  readonly volumes?: readonly string[];
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly stop_grace_period: string;
  readonly read_only?: boolean;
  readonly cap_drop?: readonly string[];
  readonly security_opt?: readonly string[];
}

const TEXT = delivered("docs/deploy/compose.yaml");
const FILE = parse(TEXT, { merge: true });
const SERVICES: Readonly<Record<string, Service>> = FILE.services;
const { database, stepwise, backup } = SERVICES;
const OURS = { stepwise, backup };
const EXAMPLE = delivered("docs/deploy/compose.env.example");

/** A text as compose fills it in from what is set. */
function filled(text: string, set: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\$\{(\w+)(?::([-?])([^}]*))?\}/g, (_all, name, kind, rest) => {
    return set[name] ?? (kind === "-" ? rest : "");
  });
}

it("has a database, Stepwise and backups of it, in this order", () => {
  expect(Object.keys(SERVICES)).toEqual(["database", "stepwise", "backup"]);
  expect(stepwise?.depends_on).toEqual({ database: { condition: "service_healthy" } });
  expect(backup?.depends_on).toEqual({ stepwise: { condition: "service_healthy" } });
  // Compose takes health from the image where the file has none: that of Stepwise asks /ready.
  expect(database?.healthcheck?.test.join(" ")).toContain("pg_isready");
  expect(backup?.healthcheck?.test.join(" ")).toContain("find /backups -name 'stepwise-*.zip'");
});

it("pins the image of PostgreSQL, and builds its own of a file that is there", () => {
  expect(database?.image).toMatch(/^postgres:1[78]\.\d+$/);
  const { context, dockerfile } = stepwise?.build ?? { context: "", dockerfile: "" };
  expect([context, isTracked(dockerfile)]).toEqual(["../..", true]);
  expect(backup?.image).toBe(stepwise?.image);
});

it.each(Object.entries(OURS))("%s is set up with settings that there are", (_name, service) => {
  const names = Object.keys(service?.environment ?? {});
  expect(names).toContain("DATABASE_URL");
  expect(names.filter((name) => !(name in environmentSchema.shape))).toEqual([]);
  const set = { POSTGRES_PASSWORD: "0a1b2c", PUBLIC_URL: "https://stepwise.example" };
  const settings = Object.fromEntries(
    Object.entries(service?.environment ?? {}).map(([name, text]) => [name, filled(text, set)]),
  );
  expect(readEnvironment(settings).DATABASE_URL).toBe(
    "postgresql://stepwise:0a1b2c@database:5432/stepwise",
  );
});

it("asks for nothing that the example does not name, and for no secret by default", () => {
  const asked = new Set([...TEXT.matchAll(/\$\{(\w+)/g)].map(([, name]) => name));
  const named = new Set([...EXAMPLE.matchAll(/^(?:# )?([A-Z_]+)=/gm)].map(([, name]) => name));
  expect([...named].sort()).toEqual([...asked].sort());
  const foreign = [...asked].filter((name) => !(String(name) in environmentSchema.shape));
  expect(foreign).toEqual(["POSTGRES_PASSWORD"]);
  expect(EXAMPLE).toMatch(/^POSTGRES_PASSWORD=$/m);
  const passwords = TEXT.match(/\$\{POSTGRES_PASSWORD[^}]*\}/g) ?? [];
  expect(passwords.filter((text) => !text.includes(":?"))).toEqual([]);
});

it("agrees on the role, the database and the port", () => {
  const { POSTGRES_USER, POSTGRES_DB } = database?.environment ?? {};
  const url = filled(stepwise?.environment.DATABASE_URL ?? "", { POSTGRES_PASSWORD: "x" });
  const { username, hostname, pathname } = new URL(url);
  expect([username, hostname, pathname]).toEqual([POSTGRES_USER, "database", `/${POSTGRES_DB}`]);
  expect(database?.ports).toBeUndefined();
  expect(backup?.ports).toBeUndefined();
  expect(stepwise?.ports).toEqual(["127.0.0.1:3000:3000"]);
});

it("believes the gateway of its network, from which a proxy of the machine comes", () => {
  const { gateway } = FILE.networks.default.ipam.config[0];
  expect(stepwise?.environment.TRUST_PROXY).toBe(gateway);
});

it("keeps the database and the backups in volumes that it declares", () => {
  const used = [database, backup].flatMap((service) => service?.volumes ?? []);
  // From 18 on, the image keeps its data below this folder and refuses the former one.
  expect(used).toEqual(["database:/var/lib/postgresql", "backups:/backups"]);
  expect(Object.keys(FILE.volumes)).toEqual(["database", "backups"]);
  expect(delivered("docs/deploy/Dockerfile")).toContain(
    "install -d -o node -g node -m 0700 /backups",
  );
});

it("takes backups by a command that Stepwise understands", () => {
  const [node, script = "", name, ...parameters] = backup?.command ?? [];
  expect([node, name, isTracked(script)]).toEqual(["node", "backup", true]);
  expect(readBackupArguments(parameters)).toEqual({
    folder: "/backups",
    everyMs: 86_400_000,
    keep: 14,
  });
});

it.each(Object.entries(OURS))("%s may do no more than it has to", (_name, service) => {
  expect(service?.read_only).toBe(true);
  expect(service?.cap_drop).toEqual(["ALL"]);
  expect(service?.security_opt).toEqual(["no-new-privileges:true"]);
  const [, seconds] = /^(\d+)s$/.exec(service?.stop_grace_period ?? "") ?? [];
  expect(Number(seconds) * 1_000).toBeGreaterThan(LATEST_END_MS);
});
