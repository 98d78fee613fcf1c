import type * as words from "@/domain/evidence/vocabulary";
import { FIRST_PRICE_YEAR, LAST_PRICE_YEAR, MOST_HOURS_A_YEAR } from "@/domain/limits";
import type { AnnualRuleInput, PriceViewInput } from "@/evidence/question-check";
import type { Builder } from "../builder/builder";
import { defineEnum } from "../builder/define-enum";

declare module "../builder/builder" {
  interface InputTypes {
    PriceView: PriceViewInput;
    AnnualRule: AnnualRuleInput;
  }
  interface EnumTypes {
    PriceKind: words.PriceKind;
  }
}

export function definePriceView(builder: Builder): void {
  defineEnum(builder, "PriceKind", "Which prices pay is shown in.", {
    NOMINAL: "Those of its own time, as the source prints it.",
    REAL: "Those of a stated year, by the consumer-price inflation of each country.",
    PURCHASING_POWER:
      "International dollars (XID) of its own year: what buys in each country as much as one US dollar in the United States. They are no currency and are not combined with one.",
  });

  builder.inputType("PriceView", {
    description:
      "The prices that pay is shown in. Pay for which an index of its country and year is not held is missing, with the reason; a neighbouring year is never taken.",
    fields: (t) => ({
      kind: t.field({ type: "PriceKind", required: true, description: "Which prices." }),
      year: t.int({
        description: `The year whose prices are meant, ${FIRST_PRICE_YEAR} to ${LAST_PRICE_YEAR}: needed with REAL, refused with BAD_USER_INPUT with any other kind.`,
      }),
    }),
  });

  builder.inputType("AnnualRule", {
    description:
      "How pay for a month or an hour becomes pay for a year: a month's is multiplied by 12, an hour's by the working hours stated here. A choice of whoever asks, since sources seldom say how long people work.",
    fields: (t) => ({
      hoursAYear: t.int({
        description: `Working hours of a year, 1 to ${MOST_HOURS_A_YEAR}, such as 2080 for 40 hours in each of 52 weeks; null leaves pay of an hour as it is.`,
      }),
    }),
  });
}
