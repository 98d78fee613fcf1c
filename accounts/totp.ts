import { Secret, TOTP } from "otpauth";

const ISSUER = "Stepwise";
const SECRET_BYTES = 20;
const PERIOD_SECONDS = 30;
/** How many steps a clock may be wrong, either way. */
const WINDOW = 1;

/** A secret that an app and Stepwise share, in the letters that apps take. */
export function newTotpSecret(): string {
  return new Secret({ size: SECRET_BYTES }).base32;
}

/** The address that apps for codes open. */
export function totpAddress(secret: string, email: string): string {
  return totpOf(secret, email).toString();
}

/** The step of a code that holds at a time, so that it counts once; null where it does not hold. */
export function stepOfCode(secret: string, code: string, at: Date): number | null {
  const totp = totpOf(secret, "");
  const timestamp = at.getTime();
  const delta = totp.validate({ token: code.replace(/\s/g, ""), timestamp, window: WINDOW });
  return delta === null ? null : totp.counter({ timestamp }) + delta;
}

function totpOf(secret: string, label: string): TOTP {
  const key = Secret.fromBase32(secret);
  return new TOTP({ issuer: ISSUER, label, period: PERIOD_SECONDS, secret: key });
}
