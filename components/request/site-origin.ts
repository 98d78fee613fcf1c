import { headers } from "next/headers";
import { processParts } from "@/http/process-parts";

/** The address under which the site is published, "https://stepwise.example". */
export async function siteOrigin(): Promise<string> {
  const parts = processParts();
  if (parts) return parts.publicOrigin();
  // While pages are built nobody knows it: what asks for it is not built, but made for each request.
  return `http://${(await headers()).get("host") ?? "localhost"}`;
}
