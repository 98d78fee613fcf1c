import { handleAccounts } from "@/accounts/auth-endpoint";
import { handleMcp } from "@/graphql/assistants/mcp-endpoint";
import { handleArchive } from "@/graphql/endpoint/archive-endpoint";
import { ADMIN_PATH, handleGraphQL } from "@/graphql/endpoint/graphql-endpoint";
import { handleReportForm } from "@/graphql/endpoint/report-form";
import { handleFiles } from "@/importers/handler";
import type { Endpoint } from "./http-server";
import { plainly } from "./request-adapter";

const answerGraphQL = plainly(handleGraphQL);

/** What answers an address without Next: the same handlers as the routes of app/api, several times faster. */
export function endpointOf(pathname: string): Endpoint | null {
  if (pathname === "/api/graphql" || pathname === ADMIN_PATH) return answerGraphQL;
  if (pathname === "/mcp") return plainly(handleMcp);
  if (pathname === "/api/report") return plainly(handleReportForm);
  if (pathname.startsWith("/data/archive/")) return plainly(handleArchive);
  if (pathname.startsWith("/api/files/")) return plainly(handleFiles);
  return pathname.startsWith("/api/auth/") ? plainly(handleAccounts) : null;
}
