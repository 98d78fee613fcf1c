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

/** Every setting of Stepwise. .env.example explains each; a test keeps the two alike. */
export const environmentSchema = z.object({
  PORT: port.default(3000),
  HOST: z.string().default("127.0.0.1"),
  DATABASE_URL: postgresUrl.optional(),
  PGOPTIONS: z.string().optional(),
  STEPWISE_DATA_DIR: z.string().default(".stepwise"),
  PUBLIC_URL: origin.optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(", ")}`).default("warn"),
  LOG_ADDRESSES: z.enum(["shown", "hidden"], "must be shown or hidden").default("shown"),
  METRICS_PORT: port.optional(),
  TRUST_PROXY: addresses.default([]),
  RATE_LIMIT: z.coerce
    .number("must be a number")
    .int("must be a whole number")
    .min(0, "must be 0 or more")
    .default(USUAL_RATE_LIMIT),
  STEPWISE_OWN_REVIEW: z
    .enum(["allowed", "refused"], "must be allowed or refused")
    .default("refused"),
  STEPWISE_ADMIN_EMAIL: z.email("must be an e-mail address").optional(),
  STEPWISE_ADMIN_PASSWORD_FILE: z.string().optional(),
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
