import type { Missing } from "@/domain/evidence/missing";
import type { Builder } from "../builder/builder";

declare module "../builder/builder" {
  interface ObjectTypes {
    Missing: Missing;
  }
}

export function defineMissing(builder: Builder): void {
  builder.objectType("Missing", {
    description: "That there is no figure or no answer, and why. Missing is never zero.",
    fields: (t) => ({
      reason: t.expose("reason", { type: "MissingReason", description: "The reason as a code." }),
      explanation: t.exposeString("explanation", {
        description: "The reason in one or two sentences of English for a stranger.",
      }),
    }),
  });
}
