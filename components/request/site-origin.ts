import { headers } from "next/headers";

/**
 * The address under which the site is published, "https://stepwise.example". `set`: as the server
 * sets it for the pages; on hosts that run Next alone it is read off the request.
 */
export async function siteOrigin(set: string | undefined): Promise<string> {
  if (set) return set;
  return `http://${(await headers()).get("host") ?? "localhost"}`;
}
