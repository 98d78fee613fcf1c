import { type DataSetAuthor, storeDataSet } from "@/curation/submissions/data-set-submission";
import { publishWithin } from "@/prisma/publish";
import type { Keep, Kept } from "./work";

const UNCHANGED: Kept = { outcome: "unchanged", submission: null, isDuplicate: false };

/** Keeps what a file comes to in a draft, which is reviewed before readers see anything of it. */
export function asDraft(author: DataSetAuthor): Keep {
  return async (transaction, reading) => {
    const stored = await storeDataSet(transaction, author, reading);
    if (stored === null) return UNCHANGED;
    return { outcome: stored.isDuplicate ? "unchanged" : "drafted", ...stored };
  };
}

/** Publishes what a file comes to at once: for what ships with Stepwise, which has no reviewers yet. */
export function published(actor: string): Keep {
  return async (transaction, { publication, words }) => {
    const { revision } = await publishWithin(transaction, publication, { actor, reason: words });
    return { ...UNCHANGED, outcome: revision === null ? "unchanged" : "published" };
  };
}
