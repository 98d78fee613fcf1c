import { recogniseTitle, titleCatalogue } from "@/domain/titles/recognise-title";
import { careerTitles } from "@/prisma/seed/guide-path";
import { otherTitles } from "@/prisma/seed/other-titles";

/** The titles that ship with Stepwise, as they are recognised by. */
export const titles = [...careerTitles, ...otherTitles].map(({ id, name, aliases }) => ({
  id,
  name,
  aliases: aliases as string[],
}));
const catalogue = titleCatalogue(titles);

/** The shipped title that a text names. */
export const titleOf = (printed: string) => recogniseTitle(printed, catalogue).titleId;
