import { publishedAt } from "@/domain/as-of";
import { type Impact, impactOf } from "@/domain/curation/impact";
import { withProposal } from "@/domain/curation/proposal";
import { publicAnswers } from "@/domain/curation/public-answers";
import type { SubmittedItem } from "@/prisma/submissions/read";
import type { Frame } from "../frame";
import { proposalOf } from "./proposal-of";

/** What publishing some items would change in what readers are told, as things stand. */
export async function assess(
  { evidence, scope: { asOf } }: Frame,
  items: readonly SubmittedItem[],
): Promise<Impact> {
  const titles = publishedAt(evidence.catalogue.titles, asOf).map(({ id }) => id);
  const held = await evidence.evidenceOn(titles);
  const revision = {
    id: (evidence.revision?.id ?? 0) + 1,
    at: asOf,
    actor: "proposal",
    reason: "proposal",
  };
  const proposed = withProposal(held, proposalOf(items), revision);
  return impactOf(publicAnswers(held, asOf), publicAnswers(proposed, asOf));
}
