import path from "node:path";
import { projectFiles, sourceFiles } from "./source-files";

const CODE = [
  "accounts",
  "app",
  "archive",
  "components",
  "domain",
  "evidence",
  "graphql",
  "http",
  "importers",
  "curation",
  "prisma",
  "server",
  "tables",
  "scripts",
  "tests",
  "bench",
];
const modules = sourceFiles(...CODE);
const application = modules.filter(({ path: file }) => !/^(scripts|tests|bench)\//.test(file));

const named = (pattern: RegExp) =>
  modules.filter(({ path: file }) => pattern.test(path.basename(file)));
const paths = (files: readonly { path: string }[]) => files.map(({ path: file }) => file);

it("names say the role: no index, utils, helpers, common, misc", () => {
  expect(paths(named(/^(index|utils?|helpers?|common|misc|shared|lib)\./))).toEqual([]);
});

it("file and folder names are in kebab-case", () => {
  const isKebab = (name: string) => /^\[?[a-z0-9]+(-[a-z0-9]+)*\]?$/.test(name);
  const isName = (file: string) =>
    file.split("/").every((part, index, all) => {
      // What programs ask for is named as they know it.
      const known = ["changes.atom", "changes.json", "data.json", "llms.txt", "openapi.json"];
      if ([...known, "schema.graphql"].includes(part)) return true;
      // Migrations carry the moment at which they were written; routes may group in parentheses.
      if (file.startsWith("prisma/migrations/")) return true;
      const stem = index === all.length - 1 ? part.replace(/(\.(test|module))?\.\w+$/, "") : part;
      return isKebab(stem) || /^\([a-z-]+\)$/.test(part);
    });
  expect(projectFiles(...CODE).filter((file) => !isName(file))).toEqual([]);
});

it("no module is longer than 250 lines", () => {
  const long = modules.filter(({ text }) => text.split("\n").length > 251);
  expect(paths(long)).toEqual([]);
});

it("no folder holds more than 24 modules of its own", () => {
  const folders = new Map<string, number>();
  for (const file of projectFiles(...CODE)) {
    if (!/\.(tsx?|mjs)$/.test(file) || file.startsWith("tests/")) continue;
    const folder = path.dirname(file);
    folders.set(folder, (folders.get(folder) ?? 0) + 1);
  }
  expect([...folders].filter(([, count]) => count > 24)).toEqual([]);
});

it("numbers and dates become text in domain/words/format.ts only", () => {
  // Without digits, toFixed() of a decimal rounds nothing: it is the exact number, as it is stored.
  const formats =
    /\.(toFixed\((?!\))|toPrecision\(|toExponential\(|toLocale(Date|Time)?String\()|\bIntl\.(NumberFormat|DateTimeFormat)\b/;
  const elsewhere = application.filter(
    ({ path: file, text }) => file !== "domain/words/format.ts" && formats.test(text),
  );
  expect(paths(elsewhere)).toEqual([]);
});

it("domain/ knows no clock, no chance and no environment", () => {
  const knows =
    /\bnew Date\(\)|\bDate\.now\b|\bMath\.random\b|\brandomUUID\b|\bprocess\.|\bperformance\.now\b/;
  const refused = application.filter(
    ({ path: file, text }) => file.startsWith("domain/") && knows.test(text),
  );
  expect(paths(refused)).toEqual([]);
});

it("nothing is put in an order that depends on the machine", () => {
  const refused = application.filter(({ text }) => /\.localeCompare\(|\bCollator\b/.test(text));
  expect(paths(refused)).toEqual([]);
});

it("nothing is switched off or put off", () => {
  const marks = new RegExp(
    [
      "@ts-ignore",
      "@ts-expect-error",
      "@ts-nocheck",
      "biome-ignore",
      "eslint-disable",
      "TO" + "DO",
      "FIX" + "ME",
    ].join("|"),
  );
  const refused = modules.filter(
    ({ path: file, text }) => !file.startsWith("tests/architecture/") && marks.test(text),
  );
  expect(paths(refused)).toEqual([]);
});

it("every export of domain/ says what it is", () => {
  const silent = application.flatMap(({ path: file, text }) => {
    if (!file.startsWith("domain/")) return [];
    const lines = text.split("\n");
    return lines.flatMap((line, index) => {
      const declares = /^export (async )?(function|const|class|interface|type|abstract)\b/.test(
        line,
      );
      // An overload is explained by the first of its kind, a union by the list that it is made of.
      const before = lines[index - 1] ?? "";
      const isExplained = /\*\/\s*$/.test(before) || before.startsWith("export function");
      const isOfList = /^export type \w+ = \(typeof [A-Z_]+\)\[number\];$/.test(line);
      return declares && !isExplained && !isOfList ? [`${file}:${index + 1} ${line}`] : [];
    });
  });
  expect(silent).toEqual([]);
});

it("no exported name stands for two things", () => {
  // Next asks every route for some of them.
  const asked = ["dynamic", "runtime", "metadata", "generateMetadata", "GET", "POST", "size"];
  const places = new Map<string, string[]>();
  for (const { path: file, text } of application) {
    const exports =
      /^export (?:async )?(?:function\*?|const|class|interface|type|enum) (?<name>\w+)/gm;
    for (const { groups } of text.matchAll(exports)) {
      const name = groups?.name ?? "";
      if (!asked.includes(name)) places.set(name, [...(places.get(name) ?? []), file]);
    }
  }
  const twice = [...places].filter(([, paths]) => new Set(paths).size > 1);
  expect(twice).toEqual([]);
});
