import type { CareerTitle, Evidence } from "../evidence/evidence";
import { publishedAt } from "../evidence/times";
import { craftWords, titleLevelWords, trackWords } from "../words/enum-labels";
import type { ImpactNames } from "./impact-names";
import type { Proposed } from "./proposal";
import type { PublicAnswer } from "./public-answers";

/** What readers are told of the titles themselves that a proposal records or withdraws. */
export function titleFacts(
  { titles }: Pick<Evidence, "titles">,
  { put, withdraw }: Proposed<CareerTitle>,
  asOf: Date,
  names: ImpactNames,
): PublicAnswer[] {
  const touched = new Set([...put.map(({ id }) => id), ...withdraw]);
  return publishedAt(titles, asOf)
    .filter(({ id }) => touched.has(id))
    .flatMap((title) =>
      Object.entries(factsOf(title, names)).map(
        ([field, text]): PublicAnswer => ({
          kind: "TITLE",
          titleIds: [title.id],
          sourceId: null,
          field,
          text,
          money: null,
        }),
      ),
    );
}

function factsOf(title: CareerTitle, names: ImpactNames): Readonly<Record<string, string | null>> {
  const { name, summary, track, craft, level, baseTitleId, aliases } = title;
  return {
    name,
    summary,
    track: trackWords(track),
    craft: craft && craftWords(craft),
    level: level && titleLevelWords(level),
    levelOf: baseTitleId && names.title(baseTitleId),
    aliases: aliases.length > 0 ? aliases.join("; ") : null,
  };
}
