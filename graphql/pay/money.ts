import type { Money } from "@/domain/evidence/money";
import type { Builder } from "../builder/builder";

declare module "../builder/builder" {
  interface ObjectTypes {
    Money: Money;
  }
}

export function defineMoney(builder: Builder): void {
  builder.objectType("Money", {
    description:
      "An exact amount of one currency. It appears only inside types that lead to where it comes from.",
    fields: (t) => ({
      amount: t.expose("amount", {
        type: "Decimal",
        description:
          'The amount in units of the currency, exact: twelve lakh rupees are "1200000".',
      }),
      currencyCode: t.expose("currency", {
        type: "CurrencyCode",
        description:
          "The currency of the amount, by ISO 4217; XID for international dollars, which are no currency.",
      }),
    }),
  });
}
