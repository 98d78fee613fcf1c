import { digestOf, newSecret } from "@/accounts/secret";
import { environmentSchema } from "@/server/start/environment";
import { sourceFiles } from "../architecture/source-files";

it("A20: there is no secret of the application that could be short, missing or known", () => {
  const settings = Object.keys(environmentSchema.shape);
  expect(settings.filter((name) => /SECRET|KEY|SALT|TOKEN/.test(name))).toEqual([]);
  const secrets = Array.from({ length: 1_000 }, newSecret);
  expect(new Set(secrets).size).toBe(1_000);
  expect(secrets.every((secret) => Buffer.from(secret, "base64url").length === 32)).toBe(true);
  expect(digestOf("fixture")).toMatch(/^[0-9a-f]{64}$/);
});

it("X05: only links/, which never asks what is not public, asks other addresses for anything, and the doctor its own port", () => {
  const server = sourceFiles(
    "server",
    "graphql",
    "prisma",
    "accounts",
    "curation",
    "http",
    "importers",
    "domain",
    "app",
  );
  const asking = server.filter(
    ({ path, text, imports }) =>
      !path.startsWith("curation/links/") &&
      (/\bfetch\(/.test(text.replace(/^\s*(\/\/|\*).*$/gm, "")) ||
        imports.some(({ name }) => /^(node:https|undici|axios|got)$/.test(name))),
  );
  expect(server.length).toBeGreaterThan(150);
  // The doctor asks the port that it was given to listen on, whether Stepwise is what listens there.
  expect(asking.map(({ path }) => path)).toEqual(["server/doctor/machine.ts"]);
});
