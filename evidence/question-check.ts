import type { Versioned } from "@/domain/evidence/evidence";
import type { EvidenceFilter, Scope } from "@/domain/evidence/scope";
import { standingAt } from "@/domain/evidence/times";
import type { PriceKind } from "@/domain/evidence/vocabulary";
import { required } from "@/domain/question/arguments";
import { aheadProblem, unknownProblem } from "@/domain/question/problems";
import { type SalaryFilter, salaryFilterSchema } from "@/domain/question/salary-filter";
import { filterSchema, questionSchema } from "@/domain/question/schema";
import { badUserInput, Refusal } from "@/domain/refusal";
import type { EvidenceSnapshot } from "./snapshot";

/** A filter as clients write it: any part may be left out. */
export type FilterInput = {
  readonly [Part in keyof EvidenceFilter]?: EvidenceFilter[Part] | undefined;
};

/** A filter of a list of salaries as clients write it: any part may be left out. */
export type SalaryFilterInput = {
  readonly [Part in keyof SalaryFilter]?: SalaryFilter[Part] | undefined;
};

/** The prices to show pay in, as clients write them. */
export interface PriceViewInput {
  readonly kind: PriceKind;
  readonly year?: number | null | undefined;
}

/** How pay becomes pay for a year, as clients write it. */
export interface AnnualRuleInput {
  readonly hoursAYear?: number | null | undefined;
}

/** The arguments that say how pay is shown. Each that is absent or null stays as the enclosing question has it. */
export interface ViewArguments {
  readonly currency?: string | null | undefined;
  readonly prices?: PriceViewInput | null | undefined;
  readonly annual?: AnnualRuleInput | null | undefined;
}

/**
 * A filter whose every part can be met. A filter that names what is not held would silently answer
 * with nothing, so it is refused, naming the part.
 */
export function checkFilter(
  input: FilterInput,
  { catalogue }: EvidenceSnapshot,
  asOf: Date,
): EvidenceFilter {
  const where = required(filterSchema, input, "where");
  requireHeldSources(where, catalogue, asOf);
  return where;
}

/** The same of the filter of a list of salaries. */
export function checkSalaryFilter(
  input: SalaryFilterInput,
  { catalogue }: EvidenceSnapshot,
  asOf: Date,
): SalaryFilter {
  const where = required(salaryFilterSchema, input, "where");
  requireHeld("titles", where.titles, "title", () => knownSlugs(catalogue.titles, asOf));
  requireHeldSources(where, catalogue, asOf);
  return where;
}

function requireHeldSources(
  where: Pick<SalaryFilter, "sources" | "excludeSources" | "publishers">,
  catalogue: EvidenceSnapshot["catalogue"],
  asOf: Date,
): void {
  // The slug of an edition names it among sources: no edition has the slug of a source.
  const sources = () => knownSlugs([...catalogue.sources, ...catalogue.editions], asOf);
  const publishers = () => knownSlugs(catalogue.publishers, asOf);
  requireHeld("sources", where.sources, "source", sources);
  requireHeld("excludeSources", where.excludeSources, "source", sources);
  requireHeld("publishers", where.publishers, "publisher", publishers);
}

function requireHeld(
  field: string,
  slugs: readonly string[] | null,
  noun: string,
  known: () => ReadonlySet<string>,
): void {
  if (slugs === null) return;
  const held = known();
  const slug = slugs.find((each) => !held.has(each));
  if (slug === undefined) return;
  const facts = { slug: slug.slice(0, 60) };
  throw badUserInput(`where.${field}`, unknownProblem(noun, slug, held), facts);
}

/**
 * How a question shows pay, inside another. Throws BAD_USER_INPUT, naming the argument, where that
 * cannot be met: the rules of domain/ take such a view for a fault of the program.
 */
export function checkView(
  { currency, prices, annual }: ViewArguments,
  outer: Scope,
): Pick<Scope, "currency" | "prices" | "annual"> {
  const asked = {
    currency: currency ?? outer.currency,
    prices: prices ?? outer.prices,
    annual: annual ?? outer.annual,
  };
  try {
    const { where: _where, ...view } = required(questionSchema, asked, "");
    return view;
  } catch (error) {
    const isCurrency = error instanceof Refusal && error.facts.argument === "currency";
    // Of two that do not go together, the one that is asked for inside the other is named.
    throw isCurrency && prices != null ? badUserInput("prices", error.message) : error;
  }
}

/** A moment that is not in the future. Throws BAD_USER_INPUT, naming the argument, where it is. */
export function checkedMoment(argument: string, moment: Date, now: Date): Date {
  if (moment.getTime() <= now.getTime()) return moment;
  throw badUserInput(argument, aheadProblem(moment.toISOString()));
}

/** The slugs of all things that stood at `asOf`, withdrawn ones included. */
export function knownSlugs(rows: readonly Versioned[], asOf: Date): ReadonlySet<string> {
  return new Set(standingAt(rows, asOf).map((row) => row.id));
}
