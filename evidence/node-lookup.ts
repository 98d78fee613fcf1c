import type { Versioned } from "@/domain/evidence/evidence";
import { standingAt } from "@/domain/evidence/times";
import { type EvidenceContext, type InContext, inContext } from "./context";

/** The things that `node(id:)` finds and that are held whole, by their lists in the catalogue. */
const HELD = {
  CareerTitle: "titles",
  CareerStep: "steps",
  StepSupport: "stepSupports",
  TitleSkill: "titleSkills",
  TitleDuty: "titleDuties",
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

/** A thing, or one edition of it. */
export interface ThingName {
  readonly type: NodeType;
  readonly slug: string;
  readonly version: number | null;
}

/** The thing that a global id names, as it stood at the context's `asOf`, withdrawn or not; null where there is none. */
export async function lookUpNode(
  within: EvidenceContext,
  name: ThingName,
): Promise<InContext<Versioned> | null> {
  const found = await find(within, name);
  return found && inContext(found, within);
}

async function find(
  within: EvidenceContext,
  { type, slug, version }: ThingName,
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
