import { z } from "zod";
import type { Scope } from "@/domain/evidence/scope";
import { MOST_TITLES_AT_ONCE } from "@/domain/limits";
import { questionSchema } from "@/domain/question/schema";
import { badUserInput } from "@/domain/refusal";
import type { EvidenceContext, InContext } from "./context";
import { NODE_TYPES, type ThingName } from "./node-lookup";
import { isSlug } from "./snapshot";

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
