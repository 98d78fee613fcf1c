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

/** A chart that pages of any site may frame: the whole address, so that no other page is framed by its name. */
const EMBEDDED = /^\/embed\/[a-z]+$/;

/** A picture, which brings its style sheet and its fonts, and does nothing. */
const PICTURE = /^\/pictures\//;

/** What stands alone without a script; `ancestors`: who may frame it. */
function stillPolicy(ancestors: string): string {
  return `default-src 'none'; style-src 'unsafe-inline'; font-src data:; base-uri 'none'; form-action 'none'; frame-ancestors ${ancestors}`;
}

function policyOf(policy: HeaderPolicy, pathname: string): string {
  if (/^\/(?:api\/|mcp$|oembed$)/.test(pathname)) return DATA_POLICY;
  if (EMBEDDED.test(pathname)) return stillPolicy("*");
  return PICTURE.test(pathname) ? stillPolicy("'none'") : pagePolicy(policy, pathname);
}

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
  return {
    "content-security-policy": policyOf(policy, pathname),
    "cross-origin-opener-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "referrer-policy": "strict-origin-when-cross-origin",
    "x-content-type-options": "nosniff",
    ...(!EMBEDDED.test(pathname) && { "x-frame-options": "DENY" }),
    ...(policy.https && { "strict-transport-security": "max-age=31536000" }),
  };
}
