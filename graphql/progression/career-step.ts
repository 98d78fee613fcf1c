import type * as evidence from "@/domain/evidence/evidence";
import { payChange } from "@/domain/pay/change";
import type { InContext } from "@/evidence/context";
import { amongBeside, evidenceFor, inContext, inScope } from "@/evidence/context";
import { nameInContext } from "@/evidence/references";
import { nestedScopeArguments } from "../builder/arguments";
import type { Builder } from "../builder/builder";
import { stepFields } from "./step-fields";

declare module "../builder/builder" {
  interface ObjectTypes {
    CareerStep: InContext<evidence.CareerStep>;
  }
}

export function defineCareerStep(builder: Builder): void {
  builder.node("CareerStep", {
    description: "A directed step from one career title to another.",
    id: { resolve: nameInContext },
    fields: (t) => ({
      slug: t.string({
        description: 'Stable readable name, such as "data-scientist-to-lead-data-scientist".',
        resolve: ({ value }) => value.id,
      }),
      ...stepFields(t, (step) => step),
      change: t.field({
        type: "PayChange",
        description: "How pay changes along the step.",
        args: nestedScopeArguments(t.arg),
        resolve: ({ value: { fromTitleId, toTitleId }, within }, question, { meter }) => {
          const titleIds = [fromTitleId, toTitleId];
          const inner = amongBeside(inScope(within, question), titleIds);
          return meter.after(evidenceFor(inner, titleIds), (evidence) =>
            inContext(payChange(evidence, fromTitleId, toTitleId, inner.scope), inner),
          );
        },
      }),
    }),
  });
}
