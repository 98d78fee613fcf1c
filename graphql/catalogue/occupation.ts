import type * as evidence from "@/domain/evidence/evidence";
import type { Technology } from "@/domain/evidence/graph-statements";
import { standingAt } from "@/domain/evidence/times";
import { allInContext, type InContext } from "@/evidence/context";
import { nameInContext, sourceOf } from "@/evidence/references";
import type { Builder } from "../builder/builder";
import { versionFields } from "../builder/versioned";

declare module "../builder/builder" {
  interface ObjectTypes {
    Occupation: InContext<evidence.Occupation>;
    Technology: Technology;
  }
}

export function defineOccupation(builder: Builder): void {
  builder.objectType("Technology", {
    description: "A technology that a classification lists for an occupation.",
    fields: (t) => ({
      name: t.string({
        description: "What the classification calls it.",
        resolve: ({ name }) => name,
      }),
      kind: t.string({
        description: "The kind of thing that the classification says it is.",
        resolve: ({ kind }) => kind,
      }),
      hot: t.boolean({
        description: "Whether adverts of all occupations often name it, by the classification.",
        resolve: ({ hot }) => hot,
      }),
      inDemand: t.boolean({
        description: "Whether adverts for this occupation often name it, by the classification.",
        resolve: ({ inDemand }) => inDemand,
      }),
    }),
  });

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
      technologies: t.field({
        type: ["Technology"],
        description:
          "What people use in it, in the order of the classification. Empty where none is held.",
        resolve: ({ value }) => [...value.technologies],
      }),
      tasks: t.stringList({
        description:
          "What people in it do, as the classification states it. Empty where none is held.",
        resolve: ({ value }) => [...value.tasks],
      }),
      ...versionFields(t),
    }),
  });
}
