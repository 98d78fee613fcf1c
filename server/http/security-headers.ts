import { randomBytes } from "node:crypto";

/** What the headers depend on. */
export interface HeaderPolicy {
  /** Next's development server evaluates code and talks over a socket. */
  readonly development: boolean;
  /** Whether the site is published over https. */
  readonly https: boolean;
}

/** The one page whose editor brings style sheets and fonts in its script. */
const EDITOR = "/graphql";

/** What programs ask for is shown by no page, and may do nothing where it is. */
const DATA_POLICY =
  "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

function pagePolicy({ development }: HeaderPolicy, pathname: string): string {
  const nonce = randomBytes(16).toString("base64");
  const inlineStyles = development || pathname === EDITOR;
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'${development ? " 'unsafe-eval'" : ""}`,
    `style-src 'self'${inlineStyles ? " 'unsafe-inline'" : ""}`,
    // React writes style attributes into the page for positions and widths that come from data.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    `font-src 'self'${inlineStyles ? " data:" : ""}`,
    `connect-src 'self'${development ? " ws:" : ""}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** The nonce that a policy lets scripts run by; empty where it has none. */
export function nonceOf(policy: string): string {
  return /'nonce-([^']+)'/.exec(policy)?.[1] ?? "";
}

/** The headers of the response to one address. The policy of a page holds a nonce and must be made anew for each. */
export function securityHeaders(
  policy: HeaderPolicy,
  pathname: string,
): Readonly<Record<string, string>> {
  const isData = pathname.startsWith("/api/") || pathname === "/mcp";
  return {
    "content-security-policy": isData ? DATA_POLICY : pagePolicy(policy, pathname),
    "cross-origin-opener-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "referrer-policy": "strict-origin-when-cross-origin",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    ...(policy.https && { "strict-transport-security": "max-age=31536000" }),
  };
}
