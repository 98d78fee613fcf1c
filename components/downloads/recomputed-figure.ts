import { conversionFactors, type Factor } from "@/domain/convert/conversion-factors";
import type { PayPeriod } from "@/domain/evidence/vocabulary";
import type { AskedQuestion } from "@/domain/question/schema";
import { execute } from "@/graphql/endpoint/execute";
import { graphql } from "@/graphql/generated";
import type { RecomputedPayQuery, RecomputedSalaryQuery } from "@/graphql/generated/graphql";

/** One salary as a question shows it, and how its amount comes from rows of an archive. */
export interface RecomputedFigure {
  readonly salary: RecordedSalary;
  /** The first revision that holds all that it comes from. */
  readonly revision: number;
  /** What is done to the recorded amount, in order. Empty where it is shown as it is recorded. */
  readonly factors: readonly (Factor & { readonly isCited: boolean })[];
  /** What is told, as a plain decimal of a currency, for one period. */
  readonly told: { readonly amount: string; readonly currency: string; readonly period: PayPeriod };
  /** Whether the question shows it; else what is told is what is recorded. */
  readonly isShown: boolean;
  /** Whether its own row may be passed on. */
  readonly isOpen: boolean;
  /** The names of sources of rates whose single values may be cited and whose rows may not be passed on. */
  readonly cited: readonly string[];
}

const RECORDED = graphql(`
  query RecomputedSalary($slug: String!, $asOf: DateTime) {
    salary(slug: $slug, asOf: $asOf) {
      slug origin statistic country level basis period sampleSize observedFrom observedTo
      money { amount currencyCode }
      recorded { number }
      title { slug }
      source { slug name redistribution recordSet { recorded { number } } }
      edition { slug url recordSet { recorded { number } } }
    }
  }
`);

/** A salary as it is recorded, with what it was counted from where Stepwise computed it. */
export type RecordedSalary = NonNullable<RecomputedSalaryQuery["salary"]>;

const SHOWN = graphql(`
  query RecomputedPay(
    $title: String!
    $where: EvidenceFilter!
    $currency: CurrencyCode
    $prices: PriceView
    $annual: AnnualRule
    $asOf: DateTime
  ) {
    careerTitle(slug: $title, asOf: $asOf) {
      pay(where: $where, currency: $currency, prices: $prices, annual: $annual) {
        bySource {
          figures {
            money { amount currencyCode }
            period
            provenance {
              salaries { slug }
              steps {
                operation
                references {
                  slug year currency value
                  recorded { number }
                  source { name redistribution }
                }
              }
            }
          }
        }
      }
    }
  }
`);

type ShownFigure = NonNullable<
  RecomputedPayQuery["careerTitle"]
>["pay"]["bySource"][number]["figures"][number];

/** How a salary as a question shows it can be worked out again; null where none is held. */
export async function recomputedFigure(
  slug: string,
  question: AskedQuestion,
  asOf: string | null,
): Promise<RecomputedFigure | null> {
  const { salary } = await execute(RECORDED, { slug, asOf });
  if (!salary) return null;
  const shown = await shownFigure(salary, question, asOf);
  const steps = shown?.provenance.steps ?? [];
  const references = steps.flatMap((step) => step.references);
  const { money, period } = shown ?? salary;
  const closed = references.filter(({ source }) => source.redistribution !== "ALLOWED");
  const factors = conversionFactors(steps, {
    currency: salary.money.currencyCode,
    timesAYear: salary.period === "MONTH" ? 12 : (question.annual?.hoursAYear ?? null),
    pricesOf: question.prices?.kind === "REAL" ? question.prices.year : null,
  });
  const slugs = closed.map((each) => each.slug);
  return {
    salary,
    revision: Math.max(salary.recorded.number, ...references.map((each) => each.recorded.number)),
    factors: factors.map((factor) => ({
      ...factor,
      isCited: factor.reference !== null && slugs.includes(factor.reference),
    })),
    told: { amount: money.amount, currency: money.currencyCode, period },
    isShown: shown !== null || isAsRecorded(question),
    isOpen: salary.source.redistribution === "ALLOWED",
    cited: [...new Set(closed.map(({ source }) => source.name))],
  };
}

function isAsRecorded({ currency, prices, annual }: AskedQuestion): boolean {
  return currency === null && prices === null && annual === null;
}

/** The salary among the figures that the question shows; null where it is asked for as it is recorded, or cannot be shown so. */
async function shownFigure(
  { slug, title, country, source, edition }: RecordedSalary,
  question: AskedQuestion,
  asOf: string | null,
): Promise<ShownFigure | null> {
  if (isAsRecorded(question)) return null;
  const { currency, prices, annual } = question;
  // An edition that is named answers, whichever answers else.
  const where = { country, sources: [edition?.slug ?? source.slug] };
  const variables = { title: title.slug, where, currency, prices, annual, asOf };
  const { careerTitle } = await execute(SHOWN, variables);
  const figures = careerTitle?.pay.bySource.flatMap((each) => each.figures) ?? [];
  return figures.find(({ provenance }) => provenance.salaries[0]?.slug === slug) ?? null;
}

/** Whether one may be taken from the other: of one source, basis and period, in one currency. */
export function isLike(one: RecomputedFigure, other: RecomputedFigure): boolean {
  const kindOf = ({ salary, told }: RecomputedFigure) =>
    [salary.source.slug, salary.basis, told.period, told.currency].join(" ");
  return kindOf(one) === kindOf(other);
}
