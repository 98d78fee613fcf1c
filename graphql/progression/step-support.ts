import type * as evidence from "@/domain/evidence/evidence";
import type { InContext } from "@/evidence/context";
import { nameInContext, sourceOf, stepOf } from "@/evidence/references";
import type { Builder } from "../builder/builder";
import { versionFields } from "../builder/versioned";

declare module "../builder/builder" {
  interface ObjectTypes {
    StepSupport: InContext<evidence.StepSupport>;
  }
}

export function defineStepSupport(builder: Builder): void {
  builder.node("StepSupport", {
    description:
      "What one source says of a career step. None says how often the move succeeds; how many people make it only where `moves` counts them.",
    id: { resolve: nameInContext },
    fields: (t) => ({
      slug: t.string({
        description: "Stable readable name.",
        resolve: ({ value }) => value.id,
      }),
      step: t.field({
        type: "CareerStep",
        description: "The step that it speaks of.",
        resolve: ({ value, within }) => stepOf(within, value.stepId),
      }),
      evidence: t.field({
        type: "StepEvidence",
        description: "What it is that the source gives.",
        resolve: ({ value }) => value.evidence,
      }),
      source: t.field({
        type: "Source",
        nullable: true,
        description: "The source; null where none is named.",
        resolve: ({ value, within }) =>
          value.sourceId === null ? null : sourceOf(within, value.sourceId),
      }),
      url: t.field({
        type: "URL",
        nullable: true,
        description: "Where the source says so; null where no address is known.",
        resolve: ({ value }) => value.url,
      }),
      statement: t.string({
        nullable: true,
        description:
          "What the source does and does not say of the step, in our words; null where there is nothing to say.",
        resolve: ({ value }) => value.statement,
      }),
      match: t.field({
        type: "RoleMatch",
        description: "How near the source's own names of the two roles are to the titles.",
        resolve: ({ value }) => value.match,
      }),
      fromPrinted: t.string({
        nullable: true,
        description: "What the source calls the role that the step leaves; null where not kept.",
        resolve: ({ value }) => value.fromPrinted,
      }),
      toPrinted: t.string({
        nullable: true,
        description: "What the source calls the role that the step reaches; null where not kept.",
        resolve: ({ value }) => value.toPrinted,
      }),
      timePrinted: t.string({
        nullable: true,
        description:
          'The time in the first role as the source prints it, such as "2-3 years"; null where the source states no time.',
        resolve: ({ value }) => value.timePrinted,
      }),
      minMonths: t.int({
        nullable: true,
        description: "The same in months: the least; null where it states none.",
        resolve: ({ value }) => value.minMonths,
      }),
      maxMonths: t.int({
        nullable: true,
        description: "The same in months: the most, inclusive; null where it states none.",
        resolve: ({ value }) => value.maxMonths,
      }),
      moves: t.int({
        nullable: true,
        description: "How many people were counted who made the move; null where nobody counted.",
        resolve: ({ value }) => value.moves,
      }),
      ...versionFields(t),
    }),
  });
}
