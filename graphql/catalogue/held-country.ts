import type { CountryOfTitle, LevelOfTitle } from "@/domain/evidence/held-countries";
import { countryName } from "@/domain/words/enum-labels";
import { countryCurrency } from "@/prisma/country-currency";
import type { HeldCountry } from "@/prisma/queries/held-countries";
import { asOfArgument } from "../builder/arguments";
import type { Builder } from "../builder/builder";

declare module "../builder/builder" {
  interface ObjectTypes {
    HeldCountry: HeldCountry;
    CountryOfTitle: CountryOfTitle;
    LevelOfTitle: LevelOfTitle;
  }
}

const SOURCE_COUNT = "How many sources they are of.";
const LARGEST =
  "The most people, adverts or rows that one of them is on; null where none says how many.";

export function defineHeldCountry(builder: Builder): void {
  builder.objectType("HeldCountry", {
    description: "A country that salaries are held for.",
    fields: (t) => ({
      code: t.expose("code", { type: "CountryCode", description: "Its code, by ISO 3166-1." }),
      name: t.string({
        description: "Its name in English.",
        resolve: ({ code }) => countryName(code),
      }),
      currencyCode: t.field({
        type: "CurrencyCode",
        nullable: true,
        description: "Its own currency, by ISO 4217; null where it has none.",
        resolve: ({ code }) => countryCurrency(code),
      }),
      salaryCount: t.exposeInt("salaries", {
        description: "How many of its salaries are published at `asOf`.",
      }),
    }),
  });

  builder.objectType("CountryOfTitle", {
    description: "A country that salaries of one career title are held for.",
    fields: (t) => ({
      code: t.expose("country", { type: "CountryCode", description: "Its code, by ISO 3166-1." }),
      name: t.string({
        description: "Its name in English.",
        resolve: ({ country }) => countryName(country),
      }),
      salaryCount: t.exposeInt("salaries", {
        description: "How many salaries of the title pass the rest of the filter.",
      }),
      sourceCount: t.exposeInt("sources", { description: SOURCE_COUNT }),
      largestSampleSize: t.exposeInt("largestSample", { nullable: true, description: LARGEST }),
    }),
  });

  builder.objectType("LevelOfTitle", {
    description: "A level of experience that salaries of one career title name.",
    fields: (t) => ({
      level: t.expose("level", { type: "ExperienceLevel", description: "The level." }),
      salaryCount: t.exposeInt("salaries", {
        description: "How many salaries of the title pass the rest of the filter.",
      }),
      sourceCount: t.exposeInt("sources", { description: SOURCE_COUNT }),
      largestSampleSize: t.exposeInt("largestSample", { nullable: true, description: LARGEST }),
    }),
  });

  builder.queryField("countries", (t) =>
    t.field({
      type: ["HeldCountry"],
      description:
        "The countries that salaries published at `asOf` are of, most salaries first; what `EvidenceFilter.country` can find.",
      args: { asOf: asOfArgument(t.arg) },
      resolve: async (_root, { asOf }, context) => {
        const { evidence, scope } = await context.ask({ asOf });
        return [...(await evidence.heldCountries(scope.asOf))];
      },
    }),
  );
}
