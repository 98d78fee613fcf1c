import type { Viewer } from "@/domain/permissions";
import type { Doer } from "@/prisma/deed";
import type { GraphQLContext } from "../context";

/** Who does something, for the audit trail. */
export function doerOf(viewer: Viewer, { requestId }: GraphQLContext): Doer {
  return { accountId: viewer.accountId, requestId };
}

/** The name that others see of an account. */
export async function nameOfAccount({ curation }: GraphQLContext, id: string): Promise<string> {
  const { name } = await curation.database().models.account.findUniqueOrThrow({ where: { id } });
  return name;
}
