import type { Versioned } from "@/domain/evidence/evidence";
import { publishedAt } from "@/domain/evidence/times";
import { badUserInput } from "@/domain/refusal";
import { didYouMean } from "@/domain/text/nearest-names";
import type { EvidenceContext } from "@/evidence/context";
import type { Database } from "@/prisma/client";
import { draftedIds } from "./submissions/submission-rows";

/** The slugs that what is put into a draft may name: of what is held, and of what the draft holds. */
export interface NameableSlugs {
  readonly titles: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
}

const NOUNS = { titles: "title", sources: "source" } as const;

/** The slugs that are published now or in a draft. */
export async function nameableSlugs(
  database: Database,
  { evidence, scope }: EvidenceContext,
  submissionId: string,
): Promise<NameableSlugs> {
  const [titles, sources] = await Promise.all([
    draftedIds(database, submissionId, "careerTitle"),
    draftedIds(database, submissionId, "source"),
  ]);
  const slugsOf = (rows: readonly Versioned[]) => publishedAt(rows, scope.asOf).map(({ id }) => id);
  return {
    titles: new Set([...slugsOf(evidence.catalogue.titles), ...titles]),
    sources: new Set([...slugsOf(evidence.catalogue.sources), ...sources]),
  };
}

/** Throws BAD_USER_INPUT where a slug names nothing that is held or in the draft. */
export function refuseUnknown(
  argument: string,
  kind: keyof NameableSlugs,
  slug: string,
  known: NameableSlugs,
): void {
  if (known[kind].has(slug)) return;
  throw badUserInput(
    argument,
    `There is no ${NOUNS[kind]} "${slug}", neither held nor in this draft.${didYouMean(slug, known[kind])}`,
  );
}
