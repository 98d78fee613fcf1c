import type * as answers from "@/domain/evidence/answers";
import { type LevelPay, payByLevel } from "@/domain/pay/pay-by-level";
import { spreadAround } from "@/domain/pay/spreads";
import type { InContext } from "@/evidence/context";
import { allInContext, inContext } from "@/evidence/context";
import { cautionsOf, editionOf, sourceOf } from "@/evidence/references";
import type { Builder } from "../builder/builder";
import { NO_INTERVAL } from "../catalogue/salary";
import { experienceFields, observationFields, placeFields } from "../catalogue/stated-facts";

declare module "../builder/builder" {
  interface ObjectTypes {
    PayFigure: InContext<answers.PayFigure>;
    SourcePay: InContext<answers.SourcePay>;
    LevelPay: InContext<LevelPay>;
    StatedSpread: InContext<answers.StatedSpread>;
  }
}

export function definePayFigure(builder: Builder): void {
  builder.objectType("PayFigure", {
    description:
      "What one source states for one title: an amount with its period, basis, statistic and support. It never travels without its source.",
    fields: (t) => ({
      source: t.field({
        type: "Source",
        description: "The source that states it.",
        resolve: ({ value, within }) => sourceOf(within, value.sourceId),
      }),
      edition: t.field({
        type: "Edition",
        nullable: true,
        description: "The edition of the source that it is of; null where the source has none.",
        resolve: ({ value, within }) =>
          value.editionId === null ? null : editionOf(within, value.editionId),
      }),
      origin: t.field({
        type: "SalaryOrigin",
        description: "Where the amount comes from: whether it is printed, computed or inferred.",
        resolve: ({ value }) => value.origin,
      }),
      cautions: t.stringList({
        description:
          "What a reader has to know of the edition that it is of, in clauses: rows removed or renamed by its day that move this figure. Empty where nothing does.",
        resolve: ({ value, within }) => cautionsOf(within, value),
      }),
      money: t.field({
        type: "Money",
        description: "The amount, for one `period`, in the currency asked for.",
        resolve: ({ value }) => value.pay.value.money,
      }),
      interval: t.field({
        type: "MedianInterval",
        nullable: true,
        description: NO_INTERVAL,
        resolve: ({ value: { interval, pay }, within }) =>
          interval && inContext({ ...interval, provenance: pay.provenance }, within),
      }),
      statistic: t.field({
        type: "Statistic",
        description: "Which value of a distribution it is.",
        resolve: ({ value }) => value.statistic,
      }),
      basis: t.field({
        type: "PayBasis",
        description: "What the amount includes.",
        resolve: ({ value }) => value.pay.value.basis,
      }),
      period: t.field({
        type: "PayPeriod",
        description: "The time that the amount pays for.",
        resolve: ({ value }) => value.pay.value.period,
      }),
      ...placeFields(t),
      sampleSize: t.int({
        nullable: true,
        description:
          "How many people, adverts or rows it summarises; null where not stated, which is not zero.",
        resolve: ({ value }) => value.sampleSize,
      }),
      ...experienceFields(t),
      ...observationFields(t),
      grade: t.field({
        type: "Grade",
        description: "How well it is supported at `asOf`.",
        resolve: ({ value }) => value.gradeExplanation.grade,
      }),
      gradeExplanation: t.field({
        type: "GradeExplanation",
        description: "The sum that leads to the grade.",
        resolve: ({ value }) => value.gradeExplanation,
      }),
      provenance: t.field({
        type: "Provenance",
        description: "The salaries behind the figure and what was done to them.",
        resolve: ({ value, within }) => inContext(value.pay.provenance, within),
      }),
    }),
  });

  builder.objectType("SourcePay", {
    description: "All that one source states for one title in the scope of the question.",
    fields: (t) => ({
      source: t.field({
        type: "Source",
        description: "The source.",
        resolve: ({ value, within }) => sourceOf(within, value.sourceId),
      }),
      central: t.field({
        type: "PayFigure",
        nullable: true,
        description:
          "The value in the middle by the written rule: median, else mean, else an average that does not say which; null where the source states only others.",
        resolve: ({ value, within }) => value.central && inContext(value.central, within),
      }),
      centralMissing: t.field({
        type: "Missing",
        nullable: true,
        description:
          "Why there is no value in the middle: none is stated, or it cannot be shown as asked for; null where there is one, or nothing more is known.",
        resolve: ({ value }) => value.centralMissing,
      }),
      figures: t.field({
        type: ["PayFigure"],
        description:
          "Every figure of the source in the scope, the central one included, lowest first.",
        resolve: ({ value, within }) => allInContext(value.figures, within),
      }),
      spread: t.field({
        type: "StatedSpread",
        nullable: true,
        description:
          "The percentiles around `central`, of the same people at the same time; null where it is no median or the source states none.",
        resolve: ({ value: { central, figures }, within }) => {
          const spread = central && spreadAround(central, figures);
          return spread && inContext(spread, within);
        },
      }),
      byLevel: t.field({
        type: ["LevelPay"],
        description:
          "Its pay by level of experience, lowest first: of the one kind of figure that most levels are stated in. Empty where it states fewer than two levels alike.",
        resolve: ({ value, within }) => allInContext(payByLevel(value.figures), within),
      }),
      spreads: t.field({
        type: ["StatedSpread"],
        description:
          "How the source states that pay is spread: for each country, basis, period and currency the latest median that comes with other percentiles. Empty where it states none.",
        resolve: ({ value, within }) => allInContext(value.spreads, within),
      }),
    }),
  });

  builder.objectType("LevelPay", {
    description: "What one source pays people of one level of a title.",
    fields: (t) => ({
      level: t.field({
        type: "ExperienceLevel",
        description: "The level, as the source names it.",
        resolve: ({ value }) => value.level,
      }),
      central: t.field({
        type: "PayFigure",
        description: "The value in the middle.",
        resolve: ({ value, within }) => inContext(value.central, within),
      }),
      spread: t.field({
        type: "StatedSpread",
        nullable: true,
        description:
          "The percentiles around it, of the same people at the same time; null where the source states none.",
        resolve: ({ value: { spread }, within }) => spread && inContext(spread, within),
      }),
    }),
  });

  const percentile = (name: string) =>
    `The ${name} percentile of the same people at the same time; null where the source states none.`;
  builder.objectType("StatedSpread", {
    description:
      "The percentiles that one source states of all who hold a title, of the same people at the same time.",
    fields: (t) => ({
      median: t.field({
        type: "PayFigure",
        description: "The median.",
        resolve: ({ value, within }) => inContext(value.median, within),
      }),
      firstDecile: t.field({
        type: "PayFigure",
        nullable: true,
        description: percentile("tenth"),
        resolve: ({ value, within }) => value.p10 && inContext(value.p10, within),
      }),
      firstQuartile: t.field({
        type: "PayFigure",
        nullable: true,
        description: percentile("twenty-fifth"),
        resolve: ({ value, within }) => value.p25 && inContext(value.p25, within),
      }),
      thirdQuartile: t.field({
        type: "PayFigure",
        nullable: true,
        description: percentile("seventy-fifth"),
        resolve: ({ value, within }) => value.p75 && inContext(value.p75, within),
      }),
      ninthDecile: t.field({
        type: "PayFigure",
        nullable: true,
        description: percentile("ninetieth"),
        resolve: ({ value, within }) => value.p90 && inContext(value.p90, within),
      }),
    }),
  });
}
