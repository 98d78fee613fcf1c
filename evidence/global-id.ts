import { badUserInput } from "@/domain/refusal";
import { isSlug } from "./slug";

/** The types that `node(id:)` finds. */
export const NODE_TYPES = [
  "CareerTitle",
  "CareerStep",
  "Publisher",
  "Source",
  "Edition",
  "Salary",
  "ReferenceValue",
  "RecordSet",
  "Occupation",
  "Duty",
  "Skill",
  "Responsibility",
  "RoadmapStep",
  "Question",
  "Programme",
  "Claim",
] as const;
export type NodeType = (typeof NODE_TYPES)[number];

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
