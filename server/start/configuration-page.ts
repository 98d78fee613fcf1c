import { environmentSchema } from "./environment";

const BEGIN = `# Configuration

Every setting of Stepwise is an environment variable. None is needed; a variable that is set to nothing counts as not set. All are checked at the start: a mistake ends it with a line that names the variable and never its value.

A file \`.env\` beside \`package.json\` is read too; what the environment sets already wins. [.env.example](../.env.example) is such a file to begin with. [operations.md](operations.md) says what the settings are for.

This page is written by \`npm run generate\` from \`server/start/environment.ts\`.

| variable | default | what it does |
|---|---|---|
`;

function defaultOf(name: keyof typeof environmentSchema.shape): string {
  const { data } = environmentSchema.shape[name].safeParse(undefined);
  const text = String(data ?? "");
  return text === "" ? "not set" : `\`${text}\``;
}

/**
 * docs/configuration.md: a row for each setting with its default, in the order of the schema.
 * Throws where a setting has no description.
 */
export function configurationPage(): string {
  const names = Object.keys(environmentSchema.shape) as (keyof typeof environmentSchema.shape)[];
  const rows = names.map((name) => {
    const { description } = environmentSchema.shape[name];
    if (description === undefined) throw new Error(`${name} has no description.`);
    return `| \`${name}\` | ${defaultOf(name)} | ${description.replaceAll("|", "\\|")} |\n`;
  });
  return `${BEGIN}${rows.join("")}`;
}
