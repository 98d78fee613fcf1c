import { hash, verify } from "@node-rs/argon2";
import { normalPassword } from "./password-rule";

/** OWASP's parameters of argon2id: 19 MiB, two passes, one lane. The package's default is argon2id. */
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
/** Each takes 19 MiB and a core. */
const AT_ONCE = 4;

let running = 0;
const waiting: (() => void)[] = [];

/** The hash of a password with its salt and parameters, as it is stored. */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(normalPassword(password), PARAMETERS));
}

/** Whether a password is the one that was hashed. */
export function passwordMatches(stored: string, password: string): Promise<boolean> {
  return inTurn(() => verify(stored, normalPassword(password)).catch(() => false));
}

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    // The place goes to the next in line, or becomes free.
    if (next) next();
    else running -= 1;
  }
}
