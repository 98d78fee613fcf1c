import type { HeaderReader } from "@/http/header-reader";
import type { GraphQLContext } from "./context";

/** The context of a request, with what the request itself says. */
export interface RequestContext extends GraphQLContext {
  /** The network address that it comes from, as the server in front found it. */
  readonly address: string;
}

/** Where a request with these headers comes from. The server in front overwrites what clients claim. */
export function addressOf(headers: HeaderReader | undefined): string {
  return headers?.get("x-forwarded-for") ?? "unknown";
}
