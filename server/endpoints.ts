import { handleAccounts } from "@/accounts/auth-endpoint";
import { handleReportForm } from "@/graphql/endpoint/report-form";
import { handleFiles } from "@/importers/handler";
import { answerBy } from "./answer-by";
import { answerGraphQL } from "./graphql-endpoint";
import type { Endpoint } from "./http-server";

/** What answers an address without Next: the same handlers as the routes of app/api, several times faster. */
export function endpointOf(pathname: string): Endpoint | null {
  if (pathname === "/api/graphql") return answerGraphQL;
  if (pathname === "/api/report") return answerBy(handleReportForm);
  if (pathname.startsWith("/api/files/")) return answerBy(handleFiles);
  return pathname.startsWith("/api/auth/") ? answerBy(handleAccounts) : null;
}
