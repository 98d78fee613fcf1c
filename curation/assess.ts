import { type Impact, impactOfProposal } from "@/domain/curation/impact";
import type { Proposal } from "@/domain/curation/proposal";
import { publishedAt } from "@/domain/evidence/times";
import type { EvidenceStore } from "@/evidence/context";
import type { Database } from "@/prisma/client";
import { loadTitleQueues } from "@/prisma/queries/record-sets";
import { proposalOf } from "./proposal-of";
import { recognitionSentences } from "./recognition-sentences";
import { loadItems } from "./submissions/submission-rows";

/** The impact of a submission, and what it was worked out on. */
export interface Assessment {
  readonly impact: Impact;
  /** Number of the revision that stood; 0 in an empty database. */
  readonly assessedAt: number;
}

/** Works out the impact of a submission as it and the evidence stand. */
export type Assess = (submissionId: string) => Promise<Assessment>;

/** Works it out in this process, which is busy with it for as long as it takes. */
export function assessing(database: () => Database, store: EvidenceStore): Assess {
  return async (submissionId) => {
    const { evidence, moment } = await store.current();
    const titles = publishedAt(evidence.catalogue.titles, moment).map(({ id }) => id);
    const [held, items] = await Promise.all([
      evidence.evidenceOn(titles),
      loadItems(database().models, submissionId),
    ]);
    const assessedAt = evidence.revision?.id ?? 0;
    const proposed = { actor: "proposal", reason: "proposal" };
    const revision = {
      id: assessedAt + 1,
      at: momentOf(evidence.revision?.at ?? null, moment),
      ...proposed,
    };
    const proposal = proposalOf(items);
    const impact = impactOfProposal(held, proposal, revision);
    const recognised = isOfTitles(proposal)
      ? recognitionSentences(await loadTitleQueues(database()), held, proposal, revision)
      : [];
    return { impact: { ...impact, sentences: [...impact.sentences, ...recognised] }, assessedAt };
  };
}

function isOfTitles({ titles: { put, withdraw } }: Proposal): boolean {
  return put.length + withdraw.length > 0;
}

/** The day, so that answers are remembered from one submission to the next; never before the evidence. */
function momentOf(latest: Date | null, moment: Date): Date {
  const day = new Date(moment);
  day.setUTCHours(0, 0, 0, 0);
  return latest !== null && latest > day ? latest : day;
}
