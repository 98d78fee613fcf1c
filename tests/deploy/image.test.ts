import path from "node:path";
import { delivered, isTracked, TRACKED } from "./delivered-files";

const DOCKERFILE = delivered("docs/deploy/Dockerfile").replaceAll(/\\\n/g, " ").split("\n");
const LAST = DOCKERFILE.slice(DOCKERFILE.findLastIndex((line) => line.startsWith("FROM ")));

/** The arguments of each instruction of a kind. */
function instructions(lines: readonly string[], kind: string): string[] {
  return lines
    .filter((line) => line.startsWith(`${kind} `))
    .map((line) => line.slice(kind.length + 1));
}

/** What .dockerignore lets in again after it has kept everything out. */
const IGNORED = delivered(".dockerignore")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"));
const LET_IN = IGNORED.filter((line) => line.startsWith("!")).map((line) => line.slice(1));
const isLetIn = (name: string) =>
  LET_IN.some((entry) => name === entry || name.startsWith(`${entry}/`));

/** What `npm start` and `npm run backup` are made of: their modules, with all that these lead to. */
function scriptsOf(entry: string, known = new Set<string>()): Set<string> {
  if (known.has(entry) || !isTracked(entry)) return known;
  known.add(entry);
  const text = delivered(entry);
  for (const [, name = ""] of text.matchAll(/"(\.\/[\w-]+\.mjs|scripts\/[\w-]+\.mjs)"/g)) {
    scriptsOf(path.posix.join(name.startsWith(".") ? path.dirname(entry) : "", name), known);
  }
  return known;
}
const SCRIPTS = [...scriptsOf("scripts/start.mjs"), ...scriptsOf("scripts/backup.mjs")];

it("lets in by name alone, and only what git knows", () => {
  expect(IGNORED[0]).toBe("*");
  expect(LET_IN.filter((name) => !isTracked(name))).toEqual([]);
  for (const kept of [".git", ".env", "node_modules", "tests", "docs", ".stepwise", "deploy"]) {
    expect(`${kept}: ${isLetIn(kept)}`).toBe(`${kept}: false`);
  }
  // The last word is the one that counts.
  const last = IGNORED.slice(IGNORED.findLastIndex((line) => line.startsWith("!")) + 1);
  expect(last).toEqual(["**/generated", "**/.env"]);
});

it("holds every file that the start builds of, and every module that it runs", () => {
  expect(SCRIPTS).toContain("scripts/generate-fonts.mjs");
  expect(SCRIPTS.filter((script) => !isLetIn(script))).toEqual([]);
  const named = SCRIPTS.flatMap((script) =>
    [...delivered(script).matchAll(/"([\w.-]+(?:\/[\w.-]+)*)"/g)].map(([, name = ""]) => name),
  ).filter(isTracked);
  expect(named).toContain("prisma.config.ts");
  expect(named).toContain("tsconfig.json");
  expect([...new Set(named)].filter((name) => !isLetIn(name))).toEqual([]);
});

it("holds every file that a running server reads by name", () => {
  const rooms = /^(accounts|curation|evidence|graphql|http|importers|prisma|server)\/.+\.ts$/;
  const read = TRACKED.filter((file) => rooms.test(file)).flatMap((file) =>
    [...delivered(file).matchAll(/"([\w-]+(?:\/[\w-]+)*\.(?:md|graphql|prisma|json|sql))"/g)].map(
      ([, name = ""]) => name,
    ),
  );
  // A file of that name is put into archives; nothing of ours is read.
  const written = ["README.md"];
  const missing = read.filter(
    (name) => isTracked(name) && !isLetIn(name) && !written.includes(name),
  );
  expect(read).toContain("CHANGELOG.md");
  expect(missing).toEqual([]);
});

it("copies what is there", () => {
  const sources = instructions(DOCKERFILE, "COPY")
    .filter((line) => !line.startsWith("--from="))
    .flatMap((line) => line.split(/\s+/).slice(0, -1));
  expect(sources).toContain("package-lock.json");
  const missing = sources.filter((source) => source !== "." && !isTracked(source));
  expect(missing).toEqual([]);
  expect(sources.filter((source) => source !== "." && !isLetIn(source))).toEqual([]);
  const stages = instructions(DOCKERFILE, "FROM").flatMap((line) => / AS (\w+)$/.exec(line)?.[1]);
  expect(stages).toContain(/--from=(\w+)/.exec(instructions(LAST, "COPY")[0] ?? "")?.[1]);
});

it("begins with one pinned Node that package.json takes, and keeps development packages out", () => {
  const images = instructions(DOCKERFILE, "FROM").map((line) => line.split(" ")[0] ?? "");
  expect(new Set(images).size).toBe(1);
  const [, major, minor] = /^node:(\d+)\.(\d+)\.\d+-[\w-]+$/.exec(images[0] ?? "") ?? [];
  const { engines, dependencies } = JSON.parse(delivered("package.json"));
  const [, leastMajor, leastMinor] = /^>=(\d+)\.(\d+)$/.exec(engines.node) ?? [];
  expect(Number(major) * 1_000 + Number(minor)).toBeGreaterThanOrEqual(
    Number(leastMajor) * 1_000 + Number(leastMinor),
  );
  // A changed package-lock.json would be built of anew, where nothing can be written.
  expect(DOCKERFILE.join("\n")).toContain("npm prune --omit=dev --no-save");
  const external = /external: \[([^\]]+)\]/.exec(delivered("scripts/building.mjs"))?.[1] ?? "";
  const packages = [...external.matchAll(/"([^"]+)"/g)].map(([, name = ""]) => name);
  expect(packages).toContain("next");
  // pg asks for pg-native and does without.
  const missing = packages.filter((name) => name !== "pg-native" && !(name in dependencies));
  expect(missing).toEqual([]);
});

it("runs Node itself, not as root, and is asked whether it is ready", () => {
  const [command = "[]"] = instructions(LAST, "CMD");
  const start = JSON.parse(delivered("package.json")).scripts.start;
  expect(JSON.parse(command)).toEqual(start.replace("exec ", "").split(" "));
  expect(instructions(LAST, "USER")).toEqual(["node"]);
  const lines = LAST.map((line) => line.split(" ")[0]);
  expect(lines.lastIndexOf("USER")).toBeGreaterThan(lines.lastIndexOf("COPY"));
  expect(instructions(LAST, "HEALTHCHECK").join()).toContain("/api/health/ready");
  expect(LAST.join("\n")).toMatch(/^ENV .*HOST=0\.0\.0\.0.* PORT=3000$/m);
  expect(instructions(LAST, "EXPOSE")).toEqual(["3000"]);
});
