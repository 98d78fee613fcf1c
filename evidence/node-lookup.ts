import { standingAt } from "@/domain/evidence/as-of";
import type { Versioned } from "@/domain/evidence/evidence";
import type { Guide } from "@/domain/evidence/guide";
import { type EvidenceContext, type InContext, inContext } from "./context";
import type { NodeType, ThingName } from "./global-id";

type GuideType = Exclude<
  NodeType,
  | "CareerTitle"
  | "CareerStep"
  | "Publisher"
  | "Source"
  | "Edition"
  | "Salary"
  | "ReferenceValue"
  | "RecordSet"
  | "Occupation"
>;

const GUIDE_LISTS: Readonly<Record<GuideType, (guide: Guide) => readonly Versioned[]>> = {
  Duty: (guide) => guide.duties,
  Skill: (guide) => guide.skills,
  Responsibility: (guide) => guide.responsibilities,
  RoadmapStep: (guide) => guide.roadmap,
  Question: (guide) => guide.questions,
  Programme: (guide) => guide.programmes,
  Claim: (guide) => guide.claims,
};

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
  switch (type) {
    case "CareerTitle":
      return evidence.title(slug, scope.asOf);
    case "CareerStep":
      return evidence.step(slug, scope.asOf);
    case "Publisher":
      return evidence.publisher(slug, scope.asOf);
    case "Source":
      return evidence.source(slug, scope.asOf);
    case "Edition":
      return evidence.edition(slug, scope.asOf);
    case "Salary":
      return evidence.salary(slug, scope.asOf);
    case "ReferenceValue":
      return evidence.reference(slug, scope.asOf);
    case "RecordSet":
      return evidence.recordSet(slug, scope.asOf);
    case "Occupation":
      return (
        standingAt(evidence.catalogue.occupations, scope.asOf).find(({ id }) => id === slug) ?? null
      );
    default: {
      const items = standingAt(GUIDE_LISTS[type](await evidence.guide()), scope.asOf);
      return items.find((item) => item.id === slug) ?? null;
    }
  }
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
