import { EXPERIENCE_LEVELS, PAY_BASES } from "@/domain/evidence/vocabulary";
import {
  FIRST_PRICE_YEAR,
  LAST_PRICE_YEAR,
  MOST_HOURS_A_YEAR,
  MOST_YEARS_OF_EXPERIENCE,
} from "@/domain/limits";
import { QUESTION_PARAMETERS, readQuestion } from "@/domain/question/address";
import { readAsOf } from "@/domain/question/as-of";
import { EVERY_COUNTRY } from "@/domain/question/offered";
import { nameProblems } from "@/domain/question/parameters";
import { asWritten } from "@/domain/question/problems";
import type { AskedQuestion } from "@/domain/question/schema";
import { badUserInput } from "@/domain/refusal";
import type { Argument, Arguments, ToolContext } from "./tool";

/** The moment, which every tool takes. */
export const MOMENT: Readonly<Record<"asOf", Argument>> = {
  asOf: {
    type: "string",
    description:
      "Answer from the evidence as it stood then: a day such as 2026-01-31, or a moment with its zone. Left out: now.",
  },
};

const integer = (description: string): Argument => ({ type: "integer", description });

/** How a reader narrows the evidence and has pay shown: the parameters of the pages and files, by their names. */
export const QUESTION: Readonly<Record<(typeof QUESTION_PARAMETERS)[number], Argument>> = {
  country: {
    type: "string",
    description: `Two letters of ISO 3166-1, such as IN or US; every country where it is left out or ${EVERY_COUNTRY}.`,
  },
  level: { type: "string", enum: EXPERIENCE_LEVELS, description: "The level that a source names." },
  minYears: integer(`Years of experience, from 0 to ${MOST_YEARS_OF_EXPERIENCE}: at least.`),
  maxYears: integer("Years of experience: at most."),
  year: integer("The calendar year that pay was observed in."),
  source: { type: "string", description: "The slug of one source, or edition: it alone." },
  basis: { type: "string", enum: PAY_BASES, description: "What the amount includes." },
  currency: {
    type: "string",
    description:
      "ISO 4217, such as INR: convert by the mean rate of the year of each figure. Left out: as each source prints it.",
  },
  prices: {
    type: "string",
    description: `A year from ${FIRST_PRICE_YEAR} to ${LAST_PRICE_YEAR}: pay in prices of that year. "ppp": in international dollars.`,
  },
  hours: integer(
    `Make pay for an hour pay for a year of so many hours, up to ${MOST_HOURS_A_YEAR}; 2080 is usual.`,
  ),
};

/** What was asked of a tool, besides what is its own. */
export interface AskedOfTool {
  readonly question: AskedQuestion;
  /** The moment whose evidence answers, as ISO instant. */
  readonly moment: string;
}

/**
 * Reads the arguments of a tool. Throws BAD_USER_INPUT with every fault: an answer is to be to what was
 * asked. `takes`: all arguments that the tool knows.
 */
export async function readAsked(
  asking: ToolContext,
  given: Arguments,
  takes: Readonly<Record<string, Argument>>,
): Promise<AskedOfTool> {
  const names = nameProblems(
    Object.fromEntries(Object.keys(given).map((name) => [name, ""])),
    Object.keys(takes),
  );
  const texts = Object.fromEntries(
    QUESTION_PARAMETERS.map((name) => [name, textOf(given[name], name)]),
  );
  const { question, problems } = readQuestion(texts, null);
  const asOf = readAsOf(textOf(given.asOf, "asOf"), asking.clock());
  const faults = [...names, ...problems, ...(asOf.problem ? [asOf.problem] : [])];
  if (faults.length > 0) throw badUserInput("arguments", faults.join("\n"));
  return { question, moment: asOf.instant ?? (await asking.now()).toISOString() };
}

/** A text that has to be given. Throws BAD_USER_INPUT where it is not. */
export function namedText(given: Arguments, name: string): string {
  const text = textOf(given[name], name).trim();
  if (text === "") throw badUserInput(name, `Name ${name}.`);
  return text;
}

function textOf(value: unknown, name: string): string {
  if (value === undefined || value === null) return "";
  if (typeof value === "string") return value;
  if (typeof value === "number") return String(value);
  throw badUserInput(name, `${name} cannot be ${asWritten(value)}: write it as text.`);
}
