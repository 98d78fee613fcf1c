import { readFileSync } from "node:fs";
import { environmentSchema, readEnvironment } from "@/server/start/environment";

const EXAMPLE = readFileSync(".env.example", "utf8").split("\n");

it("works with nothing set", () => {
  expect(readEnvironment({})).toEqual({
    PORT: 3000,
    HOST: "127.0.0.1",
    STEPWISE_DATA_DIR: ".stepwise",
    STEPWISE_OWN_REVIEW: "refused",
    LOG_LEVEL: "warn",
    LOG_ADDRESSES: "shown",
    TRUST_PROXY: [],
    RATE_LIMIT: 300_000,
  });
});

it("takes what is set to nothing as not set", () => {
  const { PORT, DATABASE_URL } = readEnvironment({ PORT: "", DATABASE_URL: "" });
  expect({ PORT, DATABASE_URL }).toEqual({ PORT: 3000 });
});

it.each([
  ["PORT", "8080", 8080],
  ["DATABASE_URL", "postgresql://u:p@db:5432/stepwise", "postgresql://u:p@db:5432/stepwise"],
  ["DATABASE_URL", "postgres://u@db/stepwise", "postgres://u@db/stepwise"],
  ["PUBLIC_URL", "https://stepwise.example/", "https://stepwise.example"],
  ["TRUST_PROXY", "10.0.0.1, ::1", ["10.0.0.1", "::1"]],
  ["LOG_LEVEL", "debug", "debug"],
])("reads %s=%s", (name, text, value) => {
  expect(readEnvironment({ [name]: text })).toMatchObject({ [name]: value });
});

it.each([
  ["PORT", "eighty"],
  ["PORT", "65536"],
  ["PORT", "1.5"],
  ["PORT", "-1"],
  ["DATABASE_URL", "mysql://root:hunter2@db/stepwise"],
  ["DATABASE_URL", "hunter2"],
  ["DATABASE_URL", "postgresql://root:hunter2@db"],
  ["PUBLIC_URL", "stepwise.example"],
  ["PUBLIC_URL", "https://stepwise.example/path"],
  ["LOG_LEVEL", "loud"],
  ["LOG_ADDRESSES", "no"],
  ["TRUST_PROXY", "proxy.example"],
  ["RATE_LIMIT", "-1"],
  ["METRICS_PORT", "metrics"],
])("refuses %s=%s in one line that names it and not its value", (name, text) => {
  const refused = () => readEnvironment({ [name]: text });
  expect(refused).toThrow(new RegExp(`^${name} must [^\n]+\\.$`));
  expect(refused).not.toThrow(/hunter2/);
});

it("names every setting that is wrong, a line each", () => {
  expect(() => readEnvironment({ PORT: "x", LOG_LEVEL: "y" })).toThrow(/^PORT .+\nLOG_LEVEL .+$/);
});

describe(".env.example", () => {
  it("names the settings that there are, and no other", () => {
    const named = EXAMPLE.flatMap((line) => line.match(/^(?:# )?([A-Z_]+)=/)?.[1] ?? []);
    expect(named).toEqual(Object.keys(environmentSchema.shape));
  });

  it("explains each in the lines before it", () => {
    for (const name of Object.keys(environmentSchema.shape)) {
      const line = EXAMPLE.findIndex((text) => new RegExp(`^(# )?${name}=`).test(text));
      expect(`${name}: ${EXAMPLE[line - 1]}`).toMatch(/: # \w+/);
    }
  });

  it("shows the defaults as they are, and good values for the rest", () => {
    const shown = Object.fromEntries(
      EXAMPLE.flatMap((line) => {
        const [, name, value] = line.match(/^(?:# )?([A-Z_]+)=(.*)$/) ?? [];
        return name ? [[name, value]] : [];
      }),
    );
    const values = readEnvironment(shown);
    const {
      DATABASE_URL,
      PUBLIC_URL,
      PGOPTIONS,
      METRICS_PORT,
      TRUST_PROXY,
      STEPWISE_ADMIN_EMAIL,
      STEPWISE_ADMIN_PASSWORD_FILE,
      ...defaults
    } = values;
    expect({ ...defaults, TRUST_PROXY: [] }).toEqual(readEnvironment({}));
    const good = [
      DATABASE_URL,
      PUBLIC_URL,
      PGOPTIONS,
      STEPWISE_ADMIN_EMAIL,
      STEPWISE_ADMIN_PASSWORD_FILE,
    ];
    expect([...good, METRICS_PORT, TRUST_PROXY.length]).not.toContain(undefined);
  });
});
