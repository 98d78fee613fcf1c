import { Refusal } from "@/domain/refusal";
import { recogniseTitle, titleCatalogue } from "@/domain/titles/recognise-title";
import type { Database } from "./client";
import { type Doer, doAudited } from "./deed";
import { publishWithin } from "./publish";

/** A name that a data set prints, and the title that it is to name from now on. */
export interface NewAlias {
  readonly printed: string;
  readonly titleId: string;
  readonly reason: string;
}

/**
 * Gives a title another name, in a new version. Data sets that are read afterwards find it by that.
 * Throws NOT_FOUND where the title is not held, and DUPLICATE where a title is known by that name.
 */
export function addTitleAlias(database: Database, doer: Doer, alias: NewAlias): Promise<string> {
  return doAudited(database, doer, "addTitleAlias", async (transaction) => {
    const titles = await transaction.careerTitle.findMany({
      where: { supersededIn: null, withdrawnIn: null },
    });
    const title = titles.find(({ id }) => id === alias.titleId);
    if (!title) throw new Refusal("NOT_FOUND", `There is no title "${alias.titleId}".`);
    const { titleId } = recogniseTitle(alias.printed, titleCatalogue(titles));
    if (titleId !== null) {
      throw new Refusal("DUPLICATE", `That is recognised already, as ${titleId}.`);
    }
    const { version, recordedIn, supersededIn, withdrawnIn, ...content } = title;
    const aliases = [...title.aliases, alias.printed];
    await publishWithin(
      transaction,
      { put: { careerTitle: [{ ...content, aliases }] } },
      { actor: `account ${doer.accountId}`, reason: alias.reason },
    );
    return {
      subject: `careerTitle ${title.id}`,
      before: { aliases: title.aliases },
      after: { aliases },
      answer: title.id,
    };
  });
}
