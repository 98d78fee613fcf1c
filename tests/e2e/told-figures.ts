import type { Page } from "playwright-core";
import { money } from "@/domain/evidence/money";
import type {
  ExperienceLevel,
  Grade,
  PayBasis,
  PayPeriod,
  Statistic,
} from "@/domain/evidence/vocabulary";
import {
  basisWords,
  gradeWords,
  levelWords,
  periodWords,
  statisticWords,
} from "@/domain/words/enum-labels";
import { formatCount, formatMoney } from "@/domain/words/format";

/** One figure as every door tells it. */
export interface Told {
  readonly source: string;
  readonly amount: string;
  readonly currency: string;
  readonly period: string;
  readonly basis: string;
  readonly statistic: string;
  readonly country: string;
  readonly sampleSize: string;
  readonly observedFrom: string;
  readonly observedTo: string;
  readonly editionName: string;
  readonly level: string;
  readonly grade: string;
}

const asText = (value: unknown) => (value === null || value === undefined ? "" : String(value));
/** A figure of a door that calls its parts by these names. */
export const toldOf = (row: Readonly<Record<string, unknown>>): Told => ({
  source: asText(row.source),
  amount: asText(row.amount),
  currency: asText(row.currency),
  period: asText(row.period),
  basis: asText(row.basis),
  statistic: asText(row.statistic),
  country: asText(row.country),
  sampleSize: asText(row.sampleSize),
  observedFrom: asText(row.observedFrom),
  observedTo: asText(row.observedTo),
  editionName: asText(row.editionName),
  level: asText(row.level),
  grade: asText(row.grade),
});

/** A figure of a file, by the columns of its row. */
export const toldOfRow = (row: Readonly<Record<string, unknown>>): Told =>
  toldOf({
    ...row,
    source: row.source_slug,
    sampleSize: row.sample_size,
    observedFrom: row.observed_from,
    observedTo: row.observed_to,
    editionName: row.edition,
  });

/** What the page prints of each source: its amount, and the line beneath it with its grade. */
export async function fromPage(page: Page): Promise<string[]> {
  const items = page.locator("section[aria-labelledby=pay] > div:last-child > ul > li");
  const told: string[] = [];
  for (const item of await items.all()) {
    const href = await item.locator('a[href^="/sources/"]').first().getAttribute("href");
    const source = (href ?? "").replace(/^\/sources\/|\?.*$/g, "");
    const button = item.locator(`button[popovertarget="from-pay-${source}"]`).first();
    if ((await button.count()) === 0) continue;
    const [amount = ""] = ((await button.textContent()) ?? "").split(/, (?=\D)/);
    const line = (await item.locator("p").allInnerTexts()).find((text) => text.includes(" · "));
    const grade = /Evidence grade: (.+)/.exec(await item.innerText())?.[1];
    told.push([source, amount, line, grade].join(" | "));
  }
  return told;
}

function yearsOf({ observedFrom, observedTo }: Told): string {
  const years = [...new Set([observedFrom, observedTo].map((day) => day.slice(0, 4)))];
  return years.join("") === "" ? "date not stated" : years.join(" to ");
}

/** A figure as a page prints it. */
export function printed(told: Told): string {
  const size =
    told.sampleSize === ""
      ? "number counted not stated"
      : `n = ${formatCount(Number(told.sampleSize))}`;
  const line = [
    periodWords(told.period as PayPeriod),
    statisticWords(told.statistic as Statistic),
    basisWords(told.basis as PayBasis),
    told.level === "" ? "" : levelWords(told.level as ExperienceLevel).toLowerCase(),
    size,
    yearsOf(told),
    told.editionName,
  ]
    .filter((part) => part !== "")
    .join(" · ");
  const amount = formatMoney(money(told.amount, told.currency));
  return [told.source, amount, line, gradeWords(told.grade as Grade)].join(" | ");
}
