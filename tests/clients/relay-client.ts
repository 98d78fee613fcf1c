import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { atEndOfFile } from "../support/end-of-file";
import { RELAY_DOCUMENTS } from "./relay-documents";

/** What Relay's compiler made of the documents. */
export interface CompiledByRelay {
  /** The text that is sent for a query. */
  textOf(query: string): string;
  /** The types of TypeScript that it wrote for a document. */
  typesOf(document: string): string;
}

const SETTINGS = {
  src: "./src",
  schema: "./schema.graphql",
  language: "typescript",
  artifactDirectory: "./src/generated",
  customScalarTypes: { Decimal: "string", CountryCode: "string", CurrencyCode: "string" },
};

/** Compiles the documents against the schema as it is committed. Throws where they do not fit. */
export function compileForRelay(): CompiledByRelay {
  const folder = mkdtempSync(path.join(tmpdir(), "stepwise-relay-"));
  atEndOfFile(async () => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(path.join(folder, "src/generated"), { recursive: true });
  copyFileSync("graphql/schema.graphql", path.join(folder, "schema.graphql"));
  writeFileSync(path.join(folder, "relay.config.json"), JSON.stringify(SETTINGS));
  const tagged = RELAY_DOCUMENTS.map((document) => `graphql\`${document}\`;`);
  writeFileSync(path.join(folder, "src/tasks.ts"), tagged.join("\n"));
  const compiler = path.resolve("node_modules/relay-compiler/cli.js");
  execFileSync(process.execPath, [compiler, "relay.config.json"], { cwd: folder, stdio: "pipe" });
  const artifact = (name: string) =>
    readFileSync(path.join(folder, `src/generated/${name}.graphql.ts`), "utf8");
  return {
    textOf: (query) => {
      const [, text = "null"] = /"text": (".+")/.exec(artifact(query)) ?? [];
      return JSON.parse(text) as string;
    },
    typesOf: (document) => artifact(document).split("const node")[0] ?? "",
  };
}
