import type { Models } from "@/prisma/client";
import { withdrawalOf, withdrawn } from "./standing-content";
import type { NewItem } from "./submissions/items";
import { refuseNaming, thingsNaming } from "./submissions/named-titles";

/** A title that a draft is to withdraw. */
interface TitleWithdrawal {
  readonly submissionId: string;
  readonly slug: string;
  /** Whether what names it is withdrawn in the same draft. */
  readonly isWithNaming: boolean;
}

/**
 * The items that withdraw a title, and, where that is wished, its steps, its levels with theirs, its
 * salaries, skills and duties. Throws CONFLICT where it is not wished and there are any.
 */
export async function titleWithdrawal(
  { models }: Models,
  { submissionId, slug, isWithNaming }: TitleWithdrawal,
): Promise<NewItem[]> {
  const items = await withdrawalOf({ models }, { thing: "careerTitle", slug });
  const seen = new Set([`careerTitle ${slug}`]);
  let titles = [slug];
  while (titles.length > 0) {
    const naming = await thingsNaming({ models }, submissionId, titles);
    if (!isWithNaming) refuseNaming(naming);
    titles = [];
    for (const { thing, id } of naming) {
      if (seen.has(`${thing} ${id}`)) continue;
      seen.add(`${thing} ${id}`);
      if (thing === "careerTitle") titles.push(id);
      if (thing === "careerStep")
        items.push(...(await withdrawalOf({ models }, { thing, slug: id })));
      else items.push(withdrawn(thing, id));
    }
  }
  return items;
}
