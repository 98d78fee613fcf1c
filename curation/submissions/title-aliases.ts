import { Refusal, type RefusalFacts } from "@/domain/refusal";
import { recogniseTitle, titleCatalogue } from "@/domain/titles/recognise-title";
import { type Actor, audited } from "@/prisma/audited";
import type { Database, Transaction } from "@/prisma/client";
import { fromRow } from "./content";
import { storeItems } from "./items";
import { type Submission, subjectOf, summary } from "./submission-rows";

/** A name that a data set prints, and the title that it is to name. */
export interface NewAlias {
  readonly printed: string;
  readonly titleId: string;
  /** Why it is the same job, for the public log of changes. */
  readonly reason: string;
}

/**
 * Begins a draft that gives a title another name. Data sets that are read once it is published are
 * recognised by it. Throws NOT_FOUND where the title is not held, and DUPLICATE where a title is
 * known by that name.
 */
export function draftTitleAlias(
  database: Database,
  actor: Actor,
  { printed, titleId, reason }: NewAlias,
): Promise<Submission> {
  return audited(database, actor, "addTitleAlias", async (transaction) => {
    const titles = await standingTitles(transaction);
    const title = titles.find(({ id }) => id === titleId);
    if (!title) {
      throw new Refusal("NOT_FOUND", `There is no title "${titleId}".`, { argument: "title" });
    }
    refuseKnown(printed, titles, { argument: "printed" });
    const begun = await transaction.submission.create({
      data: { kind: "EDIT", reason, authorId: actor.accountId },
    });
    const content = fromRow("careerTitle", { ...title, aliases: [...title.aliases, printed] });
    const item = { thing: "careerTitle", id: titleId, action: "PUT", content } as const;
    await storeItems(transaction, begun.id, [{ ...item, slipReason: null, line: null }]);
    return {
      subject: subjectOf(begun.id),
      before: null,
      after: { ...summary(begun), careerTitle: titleId, alias: printed },
      answer: begun,
    };
  });
}

function standingTitles(transaction: Transaction) {
  return transaction.careerTitle.findMany({ where: { supersededIn: null, withdrawnIn: null } });
}

function refuseKnown(
  printed: string,
  titles: Parameters<typeof titleCatalogue>[0],
  facts: RefusalFacts = {},
): void {
  const { titleId } = recogniseTitle(printed, titleCatalogue(titles));
  if (titleId === null) return;
  throw new Refusal("DUPLICATE", `"${printed}" is recognised already, as ${titleId}.`, facts);
}
