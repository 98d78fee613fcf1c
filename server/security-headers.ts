import { randomBytes } from "node:crypto";

/** What the headers depend on. */
export interface HeaderPolicy {
  /** Next's development server evaluates code and talks over a socket. */
  readonly development: boolean;
  /** Whether the site is published over https. */
  readonly https: boolean;
}

function contentSecurityPolicy(nonce: string, { development }: HeaderPolicy): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'${development ? " 'unsafe-eval'" : ""}`,
    `style-src 'self'${development ? " 'unsafe-inline'" : ""}`,
    // React writes style attributes into the page for positions and widths that come from data.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${development ? " ws:" : ""}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** The headers of one response. The policy holds a nonce and must be made anew for each. */
export function securityHeaders(policy: HeaderPolicy): Readonly<Record<string, string>> {
  return {
    "content-security-policy": contentSecurityPolicy(randomBytes(16).toString("base64"), policy),
    "cross-origin-opener-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "referrer-policy": "strict-origin-when-cross-origin",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    ...(policy.https && { "strict-transport-security": "max-age=31536000" }),
  };
}
