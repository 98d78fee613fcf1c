import type { Versioned } from "@/domain/evidence/evidence";
import { standingAt } from "@/domain/evidence/times";
import { badUserInput } from "@/domain/refusal";
import { type EvidenceContext, type InContext, inContext } from "./context";
import { isSlug } from "./snapshot";

/** The things that `node(id:)` finds and that are held whole, by their lists in the catalogue. */
const HELD = {
  CareerTitle: "titles",
  CareerStep: "steps",
  Publisher: "publishers",
  Source: "sources",
  Edition: "editions",
  ReferenceValue: "references",
  RecordSet: "recordSets",
  Occupation: "occupations",
} as const;

/** The same of what guides say. */
const OF_GUIDE = {
  Duty: "duties",
  Skill: "skills",
  Responsibility: "responsibilities",
  RoadmapStep: "roadmap",
  Question: "questions",
  Programme: "programmes",
  Claim: "claims",
} as const;

type HeldType = keyof typeof HELD;
type GuideType = keyof typeof OF_GUIDE;
/** Salaries are neither: they are read by title, source or id. */
export type NodeType = HeldType | GuideType | "Salary";

const typesOf = <Type extends string>(lists: Readonly<Record<Type, string>>) =>
  Object.keys(lists) as Type[];
const isHeld = (type: HeldType | GuideType): type is HeldType => type in HELD;

/** The types that `node(id:)` finds. */
export const NODE_TYPES: readonly NodeType[] = [...typesOf(HELD), ...typesOf(OF_GUIDE), "Salary"];

/** What a global id names: a thing, or one edition of it. */
export interface NodeName {
  readonly type: NodeType;
  readonly slug: string;
  readonly version: number | null;
}

const NAME = /^([A-Za-z]+):([^@]+)(?:@([1-9]\d{0,8}))?$/;

/** Reads a global id. Throws BAD_USER_INPUT where it is none. */
export function parseGlobalId(id: string): NodeName {
  const decoded = Buffer.from(id, "base64").toString();
  const [, typename, slug, version] = NAME.exec(decoded) ?? [];
  const type = NODE_TYPES.find((known) => known === typename);
  if (!type || !slug || !isSlug(slug) || Buffer.from(decoded).toString("base64") !== id) {
    throw badUserInput("id", "id is not a global id. Pass the `id` of a thing as it was answered.");
  }
  return { type, slug, version: version ? Number(version) : null };
}

/** The thing that a global id names, as it stood at the context's `asOf`, withdrawn or not; null where there is none. */
export async function lookUpNode(
  within: EvidenceContext,
  name: NodeName,
): Promise<InContext<Versioned> | null> {
  const found = await find(within, name);
  return found && inContext(found, within);
}

async function find(
  within: EvidenceContext,
  { type, slug, version }: NodeName,
): Promise<Versioned | null> {
  const { evidence, scope } = within;
  // Only salaries show their editions, and only these have ids of their own.
  if (version !== null) return type === "Salary" ? salaryEdition(within, slug, version) : null;
  if (type === "Salary") return evidence.salary(slug, scope.asOf);
  if (isHeld(type)) return evidence.standing(HELD[type], slug, scope.asOf);
  const items = standingAt<Versioned>((await evidence.guide())[OF_GUIDE[type]], scope.asOf);
  return items.find((item) => item.id === slug) ?? null;
}

async function salaryEdition(
  within: EvidenceContext,
  slug: string,
  version: number,
): Promise<Versioned | null> {
  const editions = await within.evidence.salaryEditions(slug);
  const edition = editions.find((candidate) => candidate.version === version);
  const known = edition && edition.recorded.at.getTime() <= within.scope.asOf.getTime();
  return known ? edition : null;
}
