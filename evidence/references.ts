import { z } from "zod";
import type { Catalogue, Salary } from "@/domain/evidence/evidence";
import type { Scope } from "@/domain/evidence/scope";
import { publishedAt, standingAt } from "@/domain/evidence/times";
import { MOST_COMPARED_TITLES, MOST_TITLES_AT_ONCE } from "@/domain/limits";
import { editionCautions } from "@/domain/pay/select";
import { endsSchema, required, titlesSchema } from "@/domain/question/arguments";
import { unknownProblem } from "@/domain/question/problems";
import { questionSchema } from "@/domain/question/schema";
import { badUserInput, Refusal } from "@/domain/refusal";
import { nearestNames } from "@/domain/text/nearest-names";
import { atMoment, type EvidenceContext, type InContext, inContext } from "./context";
import { NODE_TYPES, type ThingName } from "./node-lookup";
import { isSlug } from "./snapshot";

/** What each kind of thing is called where one is missing, by its list in the catalogue. */
const NOUNS = {
  sources: "source",
  editions: "edition",
  titles: "career title",
  steps: "career step",
  publishers: "publisher",
  references: "reference value",
  recordSets: "data set",
} as const;

/**
 * Looks up what a thing refers to, as it stood at the context's `asOf`. Titles and steps answer the question that
 * they are reached by; all else answers for its moment. What a held thing refers to is held; NOT_FOUND comes up where a nested `asOf` goes back before the referred thing was recorded.
 */
function referred<Kind extends keyof typeof NOUNS>(kind: Kind) {
  return (within: EvidenceContext, id: string): InContext<Catalogue[Kind][number]> =>
    inContext(
      within.evidence.standing(kind, id, within.scope.asOf) ?? notYet(NOUNS[kind], id, within),
      kind === "titles" || kind === "steps" ? within : atMoment(within),
    );
}

export const sourceOf = referred("sources");
export const editionOf = referred("editions");
export const titleOf = referred("titles");
export const stepOf = referred("steps");
export const publisherOf = referred("publishers");
export const referenceOf = referred("references");
export const recordSetOf = referred("recordSets");

export async function salaryOf(within: EvidenceContext, id: string): Promise<InContext<Salary>> {
  const salary = await within.evidence.salary(id, within.scope.asOf);
  return inContext(salary ?? notYet("salary", id, within), atMoment(within));
}

function notYet(noun: string, id: string, { scope }: EvidenceContext): never {
  const moment = scope.asOf.toISOString();
  throw new Refusal(
    "NOT_FOUND",
    `The ${noun} ${id} was not recorded by ${moment}. Ask for a later asOf.`,
    {
      slug: id,
      asOf: moment,
    },
  );
}

/** What a reader has to know of the edition that a figure or a salary is of, in clauses. */
export function cautionsOf(
  within: EvidenceContext,
  { editionId, country, titleId }: Pick<Salary, "editionId" | "country" | "titleId">,
): string[] {
  if (editionId === null) return [];
  return editionCautions(editionOf(within, editionId).value, country, titleId);
}

/** Where GraphQL leads who names no title; the tools of assistants have another way. */
export const TITLES_LISTED = "The query careerTitles lists all.";

/**
 * Sees to it that a title that a question is about is published at `asOf`.
 * Throws NOT_FOUND, with the nearest slugs, where it is not.
 */
export function requireTitle(within: EvidenceContext, argument: string, slug: string): void {
  const { catalogue } = within.evidence;
  const { asOf } = within.scope;
  const published = new Set(publishedAt(catalogue.titles, asOf).map((title) => title.id));
  if (published.has(slug)) return;
  const withdrawn = standingAt(catalogue.titles, asOf).find((title) => title.id === slug);
  const data = { argument, slug: slug.slice(0, 60), asOf: asOf.toISOString() };
  if (withdrawn) {
    throw new Refusal(
      "NOT_FOUND",
      `The career title ${slug} was withdrawn: ${withdrawn.withdrawn?.reason ?? ""}`,
      data,
    );
  }
  const past = asOf.getTime() < within.now.getTime();
  const later = past ? ` A later asOf than ${data.asOf} may know it.` : "";
  throw new Refusal(
    "NOT_FOUND",
    `${unknownProblem("title", slug, published)}${later} ${TITLES_LISTED}`,
    { ...data, suggestions: nearestNames(slug, published) },
  );
}

/** The two ends of a question about a change. Throws BAD_USER_INPUT where they are one. */
export function requireTwoTitles(within: EvidenceContext, from: string, to: string): void {
  requireTitle(within, "from", from);
  requireTitle(within, "to", to);
  required(endsSchema, { from, to }, "");
}

const COMPARED = titlesSchema(MOST_COMPARED_TITLES);
const COVERED = titlesSchema(MOST_TITLES_AT_ONCE);

/** The titles of a comparison. Throws BAD_USER_INPUT where they are too many or none, or one is named twice. */
export function requireComparedTitles(within: EvidenceContext, slugs: readonly string[]): void {
  for (const slug of required(COMPARED, slugs, "titles")) requireTitle(within, "titles", slug);
}

/** The titles of a table of sources. Throws BAD_USER_INPUT where they are too many or none, or one is named twice. */
export function requireCoveredTitles(within: EvidenceContext, slugs: readonly string[]): void {
  for (const slug of required(COVERED, slugs, "titles")) requireTitle(within, "titles", slug);
}

/**
 * The question that a thing was reached by, as its id says it: only what its fields depend on, and
 * nothing where the plain question of now gives the same.
 */
const scopeSchema = questionSchema.safeExtend({
  beside: z.array(z.string()).max(MOST_TITLES_AT_ONCE).default([]),
  asOf: z.iso
    .datetime({ precision: 3 })
    .transform((text) => new Date(text))
    .nullable()
    .default(null),
});
type NamedScope = z.output<typeof scopeSchema>;

/** What a global id names: a thing as a question reaches it. */
export interface NodeName extends ThingName {
  readonly scope: NamedScope;
}

/** What stands behind the type's name in a global id. */
export function nameInContext({ value, within }: InContext<{ readonly id: string }>): string {
  return nameOf(value.id, null, scopeTextOf(within));
}

/** The same of one edition that does not stand, which has an id of its own. */
export function editionNameInContext({
  value,
  within,
}: InContext<{ readonly id: string; readonly version: number }>): string {
  return nameOf(value.id, value.version, scopeTextOf(within));
}

function nameOf(slug: string, version: number | null, scope: string): string {
  return `${slug}${version === null ? "" : `@${version}`}${scope === "" ? "" : `?${scope}`}`;
}

/** All things of one answer share few contexts. */
const texts = new WeakMap<EvidenceContext, string>();

function scopeTextOf(within: EvidenceContext): string {
  const known = texts.get(within);
  if (known !== undefined) return known;
  const { scope, namesMoment } = within;
  const text = scopeText({ ...scope, asOf: namesMoment ? scope.asOf : null });
  texts.set(within, text);
  return text;
}

/** A scope as a text that says only what is not usual, in one order: two questions of one meaning have one. */
function scopeText(scope: Omit<Scope, "asOf"> & { readonly asOf: Date | null }): string {
  const { where, currency, prices, annual, beside, asOf } = scope;
  const filters = Object.entries(where).filter(([, part]) => part != null);
  const parts = {
    ...(filters.length > 0 && { where: Object.fromEntries(filters.sort()) }),
    ...(currency !== null && { currency }),
    ...(prices && { prices }),
    ...(annual && { annual }),
    ...(beside && beside.length > 0 && { beside: [...beside].sort() }),
    ...(asOf && { asOf: asOf.toISOString() }),
  };
  return Object.keys(parts).length === 0 ? "" : JSON.stringify(parts);
}

const NAME = /^([A-Za-z]+):([^@?]+)(?:@([1-9]\d{0,8}))?(?:\?(\{.*\}))?$/s;
/** No question that an id names is longer. */
const LONGEST_ID = 20_000;

/** Reads a global id. Throws BAD_USER_INPUT, naming the argument, where it is none. */
export function parseGlobalId(id: string, argument = "id"): NodeName {
  const decoded = id.length > LONGEST_ID ? "" : Buffer.from(id, "base64").toString();
  const [, typename, slug, versionText, written = ""] = NAME.exec(decoded) ?? [];
  const type = NODE_TYPES.find((known) => known === typename);
  const scope = scopeOf(written);
  if (type && slug && isSlug(slug) && scope) {
    const version = versionText ? Number(versionText) : null;
    const canonical = `${type}:${nameOf(slug, version, scopeText(scope))}`;
    if (Buffer.from(canonical).toString("base64") === id) return { type, slug, version, scope };
  }
  throw badUserInput(
    argument,
    `${argument} holds what is not a global id. Pass the \`id\` of a thing as it was answered.`,
  );
}

function scopeOf(written: string): NamedScope | null {
  try {
    const read = scopeSchema.safeParse(written === "" ? {} : JSON.parse(written));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}
