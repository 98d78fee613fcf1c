import type { Locator, Page } from "playwright-core";
import { observedWords } from "@/components/figure/observed-words";
import { money } from "@/domain/evidence/money";
import type { Grade, PayBasis, PayPeriod, Statistic } from "@/domain/evidence/vocabulary";
import { basisWords, gradeWords, periodWords, statisticWords } from "@/domain/words/enum-labels";
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

/** What the page says of each lane of its chart, in the panel behind it: the amount, and what it is. */
export async function fromPage(page: Page): Promise<string[]> {
  const buttons = page.locator("section[aria-labelledby=pay] ol > li button[popovertarget]");
  const told: string[] = [];
  for (const button of await buttons.all()) {
    const id = await button.getAttribute("popovertarget");
    if (id?.startsWith("from-pay-") && (await isLaneOf(button))) {
      told.push(await panelWords(page.locator(`[id="${id}"]`)));
    }
  }
  return told.sort();
}

/** Whether a button is a lane's own, and not one in the panel behind it. */
function isLaneOf(button: Locator): Promise<boolean> {
  return button.evaluate((element) => element.closest("[popover]") === null);
}

async function panelWords(panel: Locator): Promise<string> {
  const facts = await panel
    .locator("dl > dt")
    .evaluateAll((all) =>
      all.map((each) => [each.textContent, each.nextElementSibling?.textContent]),
    );
  const fact = (name: string) => facts.find(([key]) => key === name)?.[1] ?? "";
  const source = await panel.locator('dl a[href^="/sources/"]').first().getAttribute("href");
  const heading = (await panel.locator("p").first().textContent()) ?? "";
  const grade = /Evidence grade: ([a-z ]+?)(?=[A-Z]|$)/.exec(
    (await panel.textContent()) ?? "",
  )?.[1];
  const editions = await panel.locator('dl a[href*="#edition-"]').allTextContents();
  return [
    (source ?? "").replace(/^\/sources\/|[?#].*$/g, ""),
    heading,
    fact("Statistic"),
    fact("Pay basis"),
    /^[\d,]+|^one/.exec(fact("Counted"))?.[0] ?? "",
    fact("Observed"),
    editions[0] ?? "",
    grade,
  ].join(" | ");
}

/** A figure as a page says it. */
export function printed(told: Told): string {
  const amount = formatMoney(money(told.amount, told.currency));
  const size = told.sampleSize === "1" ? "one" : told.sampleSize;
  return [
    told.source,
    `${amount} ${periodWords(told.period as PayPeriod)}`,
    statisticWords(told.statistic as Statistic),
    told.basis === "UNKNOWN" ? "not stated" : basisWords(told.basis as PayBasis),
    size === "" || size === "one" ? size : formatCount(Number(size)),
    observedWords(told.observedFrom || null, told.observedTo || null) ?? "not stated",
    told.editionName,
    gradeWords(told.grade as Grade),
  ].join(" | ");
}
