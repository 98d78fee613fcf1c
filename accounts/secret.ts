import { createHash, randomBytes } from "node:crypto";

/** A text that nobody can guess: 256 random bits in the letters of URLs. */
export function newSecret(): string {
  return randomBytes(32).toString("base64url");
}

/** What is kept of a secret, or of a name that must not be read from the table: its SHA-256 in hexadecimal. */
export function digestOf(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}
