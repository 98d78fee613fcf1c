import type * as evidence from "@/domain/evidence/evidence";
import { standingAt } from "@/domain/evidence/times";
import { allInContext, type InContext } from "@/evidence/context";
import { nameInContext, sourceOf } from "@/evidence/references";
import type { Builder } from "../builder/builder";
import { versionFields } from "../builder/versioned";

declare module "../builder/builder" {
  interface ObjectTypes {
    Occupation: InContext<evidence.Occupation>;
  }
}

export function defineOccupation(builder: Builder): void {
  builder.node("Occupation", {
    description:
      "An occupation of a classification such as O*NET, which states no pay. What it calls similar is likeness, and no moves that anyone observed.",
    id: { resolve: nameInContext },
    fields: (t) => ({
      code: t.string({
        description: 'The code of the classification, such as "15-2051.00".',
        resolve: ({ value }) => value.code,
      }),
      name: t.string({
        description: "What the classification calls it.",
        resolve: ({ value }) => value.name,
      }),
      source: t.field({
        type: "Source",
        description: "The classification, with its licence.",
        resolve: ({ value, within }) => sourceOf(within, value.sourceId),
      }),
      jobZone: t.int({
        nullable: true,
        description:
          "How much preparation it takes, from 1 (little) to 5 (extensive); null where not held.",
        resolve: ({ value }) => value.jobZone,
      }),
      alternateTitles: t.stringList({
        description: "Other names that the classification lists. Empty where none is held.",
        resolve: ({ value }) => [...value.alternateTitles],
      }),
      similar: t.field({
        type: ["Occupation"],
        description:
          "The occupations that it names as similar, the most similar first. Empty where none is held.",
        resolve: ({ value, within }) => {
          const held = standingAt(within.evidence.catalogue.occupations, within.scope.asOf);
          const byCode = new Map(held.map((occupation) => [occupation.code, occupation]));
          return allInContext(
            value.similar.flatMap((code) => byCode.get(code) ?? []),
            within,
          );
        },
      }),
      ...versionFields(t),
    }),
  });
}
