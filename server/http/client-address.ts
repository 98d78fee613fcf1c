import type { IncomingMessage } from "node:http";

/**
 * Whom a request comes from: the other end of the socket. X-Forwarded-For is believed as far as
 * trusted proxies wrote it, that is from its end to the first address that is none of them.
 */
export function clientAddress(request: IncomingMessage, trustedProxies: readonly string[]): string {
  const peer = plain(request.socket.remoteAddress ?? "");
  if (!trustedProxies.includes(peer)) return peer;
  const header = request.headers["x-forwarded-for"];
  const hops = [header ?? []]
    .flat()
    .join(",")
    .split(",")
    .map((hop) => plain(hop.trim()))
    .filter(Boolean);
  let address = peer;
  while (trustedProxies.includes(address) && hops.length > 0) address = hops.pop() ?? address;
  return address;
}

/** An IPv4 address that a socket for both versions writes as IPv6, as IPv4. */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/, "");
}
