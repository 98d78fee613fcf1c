import { recogniseTitle, titleCatalogue } from "@/domain/titles/recognise-title";
import { careerTitles } from "@/prisma/seed/guide-path";
import { otherTitles } from "@/prisma/seed/other-titles";

const shipped = [...careerTitles, ...otherTitles];
const namesOf = (some: typeof shipped) =>
  some.map(({ id, name, aliases }) => ({ id, name, aliases: aliases as string[] }));

/** All titles that ship with Stepwise, as what is typed is recognised by them. */
export const typedTitles = namesOf(shipped);
/** Those that rows of data sets are recognised by. */
export const titles = namesOf(shipped.filter(({ baseTitleId }) => !baseTitleId));
const catalogue = titleCatalogue(titles);

/** The shipped title that a text names. */
export const titleOf = (printed: string) => recogniseTitle(printed, catalogue).titleId;
