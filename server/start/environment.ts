import { isIP } from "node:net";
import { z } from "zod";
import { USUAL_RATE_LIMIT } from "@/domain/limits";
import { StartError } from "./start-error";

const LOG_LEVELS = ["fatal", "error", "warn", "info", "debug", "silent"] as const;

const port = z.coerce
  .number("must be a number")
  .int("must be a whole number")
  .min(0, "must be between 0 and 65535")
  .max(65_535, "must be between 0 and 65535");

/** What comes after the first slash; null where the address cannot be read, which is said elsewhere. */
function pathOf(url: string): string | null {
  return URL.canParse(url) ? new URL(url).pathname.slice(1) : null;
}

const postgresUrl = z
  .url({
    protocol: /^postgres(ql)?$/,
    error: "must be like postgresql://user:password@host:5432/name",
  })
  .refine((url) => pathOf(url) !== "", "must name a database, as in …/stepwise");

const origin = z
  .url({ protocol: /^https?$/, error: "must be like https://stepwise.example" })
  .refine((url) => pathOf(url) === "", "must be an origin, without a path")
  .transform((url) => new URL(url).origin);

const addresses = z
  .string()
  .transform((list) => list.split(",").map((address) => address.trim()))
  .refine(
    (list) => list.every((address) => isIP(address) !== 0),
    "must be IP addresses with commas between them",
  );

/**
 * Every setting of Stepwise, with what it does: docs/configuration.md is written from here, and
 * .env.example explains each; tests keep the three alike.
 */
export const environmentSchema = z.object({
  PORT: port
    .default(3000)
    .describe("The port that Stepwise listens on: 0 to 65535; 0 takes a free one."),
  HOST: z
    .string()
    .default("127.0.0.1")
    .describe(
      "The address that Stepwise listens on. `0.0.0.0` lets other machines in; behind a proxy on the same machine leave it.",
    ),
  DATABASE_URL: postgresUrl
    .optional()
    .describe(
      "A PostgreSQL of your own, 15 or newer, as `postgresql://user:password@host:5432/name`; the role needs the right to create tables. Not set: an embedded one is started. It holds a password.",
    ),
  PGOPTIONS: z
    .string()
    .optional()
    .describe(
      "Options for each session on the database, as PostgreSQL’s own programs take them, where `DATABASE_URL` names none.",
    ),
  STEPWISE_DATA_DIR: z
    .string()
    .default(".stepwise")
    .describe(
      "The folder of the embedded PostgreSQL: its data, its log and its password. Not used where `DATABASE_URL` is set.",
    ),
  PUBLIC_URL: origin
    .optional()
    .describe(
      "The origin that readers see, as `https://stepwise.example`, without a path: for the addresses that pages, archives and the site map name, and for `Secure` cookies. Not set: made of `HOST` and `PORT`.",
    ),
  LOG_LEVEL: z
    .enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(", ")}`)
    .default("warn")
    .describe(
      `What is logged, as lines of JSON on standard error: ${LOG_LEVELS.map((level) => `\`${level}\``).join(", ")}. \`info\` has a line for each request.`,
    ),
  LOG_ADDRESSES: z
    .enum(["shown", "hidden"], "must be shown or hidden")
    .default("shown")
    .describe(
      "Whether the line of a request in the log names the client’s address: `shown` or `hidden`.",
    ),
  METRICS_PORT: port
    .optional()
    .describe(
      "A port of 127.0.0.1 that answers `/metrics` for Prometheus: 0 to 65535. Not set: none.",
    ),
  TRUST_PROXY: addresses
    .default([])
    .describe(
      "Proxies in front of Stepwise: IP addresses with commas between them, no ranges. Only what they say of a client’s address in `X-Forwarded-For` is believed; without it all readers behind a proxy share one limit.",
    ),
  RATE_LIMIT: z.coerce
    .number("must be a number")
    .int("must be a whole number")
    .min(0, "must be 0 or more")
    .default(USUAL_RATE_LIMIT)
    .describe(
      "How many objects one client may ask `/api/graphql` for in a minute: a whole number; 0 for no limit.",
    ),
  STEPWISE_OWN_REVIEW: z
    .enum(["allowed", "refused"], "must be allowed or refused")
    .default("refused")
    .describe(
      "Whether a reviewer may publish what the same person wrote: `allowed` in an installation of one person, else `refused`.",
    ),
  STEPWISE_ADMIN_EMAIL: z
    .email("must be an e-mail address")
    .optional()
    .describe(
      "The e-mail address of the first administrator; needs `STEPWISE_ADMIN_PASSWORD_FILE`. Read while there is no account. Not set: the start prints a link that opens the first account once.",
    ),
  STEPWISE_ADMIN_PASSWORD_FILE: z
    .string()
    .optional()
    .describe("A file that holds the password of the first administrator in its first line."),
});

export type Environment = z.infer<typeof environmentSchema>;

/**
 * Reads the settings. A variable that is set to nothing counts as not set.
 * @throws StartError with one line for each setting that is wrong, naming it and never its value,
 *   which may be a secret
 */
export function readEnvironment(
  variables: Readonly<Record<string, string | undefined>>,
): Environment {
  const set = Object.entries(variables).filter(([, value]) => value !== undefined && value !== "");
  const result = environmentSchema.safeParse(Object.fromEntries(set));
  if (result.success) return result.data;
  const lines = new Map(result.error.issues.map(({ path, message }) => [path[0], message]));
  throw new StartError(
    [...lines].map(([name, message]) => `${String(name)} ${message}.`).join("\n"),
  );
}
