import type { HeaderReader } from "@/http/message";

/** How long a session lasts from signing in, whatever is done in it: 12 hours, in seconds. */
export const SESSION_SECONDS = 43_200;

/** Browsers take a name that begins so only over https, for this host alone. */
const SECURE_NAME = "__Host-stepwise";
/** On plain http, as on one's own machine, no browser would keep the other. */
const PLAIN_NAME = "stepwise_session";

/** What a cookie's token looks like; whatever else was sent is no session. */
const TOKEN = /^[\w-]{43}$/;

/** The header that keeps a session in the browser, or with no token removes it. */
export function sessionCookie(token: string | null, https: boolean): string {
  const name = https ? SECURE_NAME : PLAIN_NAME;
  const age = token === null ? 0 : SESSION_SECONDS;
  const secure = https ? "; Secure" : "";
  return `${name}=${token ?? ""}; Path=/; Max-Age=${age}; HttpOnly; SameSite=Lax${secure}`;
}

/** The token of the session that a request came with; null where it came with none. */
export function sessionToken(headers: HeaderReader): string | null {
  const cookies = (headers.get("cookie") ?? "").split(";").map((cookie) => cookie.trim());
  for (const name of [SECURE_NAME, PLAIN_NAME]) {
    const found = cookies.find((cookie) => cookie.startsWith(`${name}=`));
    const token = found?.slice(name.length + 1);
    if (token && TOKEN.test(token)) return token;
  }
  return null;
}
