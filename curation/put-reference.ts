import type Big from "big.js";
import { CollectedRefusals } from "@/domain/collected-refusals";
import { decimalString } from "@/domain/evidence/money";
import type { ReferenceSeries } from "@/domain/evidence/vocabulary";
import { FIRST_PRICE_YEAR, LONGEST_NAME } from "@/domain/limits";
import { badUserInput } from "@/domain/refusal";
import { latestToday } from "@/domain/text/calendar-day";
import type { EvidenceContext } from "@/evidence/context";
import type { Database } from "@/prisma/client";
import { nameableSlugs, refuseUnknown } from "./nameable-slugs";
import { slugOfParts } from "./slug-input";
import { withdrawn } from "./standing-content";
import type { NewItem } from "./submissions/items";
import type { Submission } from "./submissions/submission-rows";
import { optionalText, optionalWhole } from "./text-check";

type Optional<T> = T | null | undefined;

export interface ReferenceValueInput {
  readonly source: string;
  readonly series: ReferenceSeries;
  readonly country?: Optional<string>;
  readonly currency: string;
  readonly year: number;
  readonly value: Big;
  readonly unit?: Optional<string>;
  readonly days?: Optional<number>;
}

/** A reference value for a draft. */
export interface PutReferenceValue {
  readonly submission: Pick<Submission, "id">;
  readonly value: ReferenceValueInput;
}

/** What a series is called in a slug, and what its values count. */
const SERIES: Readonly<
  Record<ReferenceSeries, { readonly slug: string; readonly unit: (currency: string) => string }>
> = {
  EXCHANGE_RATE: { slug: "rate", unit: (currency) => `${currency} for one US dollar` },
  PRICE_INFLATION: { slug: "inflation", unit: () => "percent over the year before" },
  PURCHASING_POWER: {
    slug: "ppp",
    unit: (currency) => `${currency} for one international dollar`,
  },
};

const MOST_DECIMALS = 6;
/** What the column holds. */
const MOST_VALUE = 1e12;

/**
 * The items that put a rate, an inflation or a purchasing power. There is one of a year: that of another
 * source is withdrawn. Throws all that is wrong with it.
 */
export async function referenceItems(
  database: Database,
  within: EvidenceContext,
  { submission, value: input }: PutReferenceValue,
): Promise<NewItem[]> {
  const known = await nameableSlugs(database, within, submission.id);
  const wrong = new CollectedRefusals();
  wrong.of(() => refuseUnknown("value.source", "sources", input.source, known));
  const unit = wrong.of(() => optionalText("value.unit", input.unit, LONGEST_NAME));
  const days = wrong.of(() => optionalWhole("value.days", input.days, 1, 366));
  const thisYear = Number(latestToday(within.now).slice(0, 4));
  wrong.of(() => optionalWhole("value.year", input.year, FIRST_PRICE_YEAR, thisYear));
  wrong.of(() => refuseValue(input));
  wrong.of(() => refuseKind(input));
  wrong.throwAny();
  const { series, year, currency, source: sourceId } = input;
  const country = input.country ?? null;
  const held = await database.models.referenceValue.findMany({
    where: { series, year, supersededIn: null, ...(country ? { country } : { currency }) },
    orderBy: { id: "asc" },
  });
  const own = held.find((row) => row.sourceId === sourceId);
  const kind = SERIES[series];
  const made = slugOfParts(sourceId, kind.slug, (country ?? currency).toLowerCase(), `${year}`);
  const content = {
    id: own?.id ?? made,
    sourceId,
    series,
    country,
    currency,
    year,
    value: decimalString(input.value),
    unit: unit ?? own?.unit ?? kind.unit(currency),
    days: input.days === undefined ? (own?.days ?? null) : days,
  };
  const others = held.filter((row) => row.sourceId !== sourceId && row.withdrawnIn === null);
  return [
    ...others.map(({ id }) => withdrawn("referenceValue", id)),
    {
      thing: "referenceValue",
      id: content.id,
      action: "PUT",
      content,
      slipReason: null,
      line: null,
    },
  ];
}

/** Throws where a number can be no value of its series. */
function refuseValue({ series, value }: ReferenceValueInput): void {
  const refuse = (message: string) => {
    throw badUserInput("value.value", message);
  };
  if (!value.eq(value.round(MOST_DECIMALS))) refuse(`At most ${MOST_DECIMALS} decimals are kept.`);
  if (value.abs().gte(MOST_VALUE)) refuse("It is too large.");
  if (series === "PRICE_INFLATION" && value.lte(-100)) refuse("Prices do not fall by 100 percent.");
  if (series !== "PRICE_INFLATION" && value.lte(0)) refuse("It is more than 0.");
}

/** Throws where a series needs a country, or has none. */
function refuseKind({ series, country, currency, days }: ReferenceValueInput): void {
  const isRate = series === "EXCHANGE_RATE";
  const wrong = new CollectedRefusals();
  const refuse = (is: boolean, field: string, message: string) =>
    wrong.of(() => {
      if (is) throw badUserInput(`value.${field}`, message);
    });
  refuse(isRate && country != null, "country", "An exchange rate is of a currency alone.");
  refuse(!isRate && country == null, "country", "Name the country.");
  refuse(isRate && currency === "USD", "currency", "Rates count units for one US dollar.");
  refuse(!isRate && days != null, "days", "Only an exchange rate is a mean of days.");
  wrong.throwAny();
}
