import type { Viewer } from "@/domain/permissions";
import type { Doer } from "@/prisma/submissions/deed";
import type { GraphQLContext } from "../context";

/** Who does something, for the audit trail. */
export function doerOf(viewer: Viewer, { requestId }: GraphQLContext): Doer {
  return { accountId: viewer.accountId, requestId };
}
