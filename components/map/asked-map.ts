import { CRAFTS, type Craft, type StepEvidence } from "@/domain/evidence/vocabulary";
import { type Parameters, textOf } from "@/domain/question/parameters";
import { unknownProblem } from "@/domain/question/problems";

/** What the address of the map asks for besides the reader's question. */
export interface AskedMap {
  readonly craft: Craft | null;
  /** The title that is chosen, by slug. */
  readonly title: string | null;
  /** Where routes begin, by slug; null for anywhere. */
  readonly from: string | null;
  /** Where they lead, by slug; null where none are asked for. */
  readonly to: string | null;
  /** As the address says it. */
  readonly evidence: "stated" | "ordered" | null;
  readonly noManagement: boolean;
}

/** The parameters of the map. */
export const MAP_PARAMETERS = ["craft", "title", "from", "to", "evidence", "management"];

const EVIDENCES = ["stated", "ordered"] as const;

/** What an address calls a craft: "data-science". */
export function slugOfCraft(craft: Craft): string {
  return craft.toLowerCase().replaceAll("_", "-");
}

/** What an address of the picture alone says of a map. */
export function mapParameters({ craft, from, to }: AskedMap): Record<string, string> {
  return { ...(craft && { craft: slugOfCraft(craft) }), ...(from && to && { from, to }) };
}

/** The weakest evidence that a step of a route may rest on; null for any that is a move. */
export function weakestOf(evidence: AskedMap["evidence"]): StepEvidence | null {
  if (evidence === null) return null;
  return evidence === "stated" ? "STATED" : "DERIVED";
}

/** Reads the address of the map. What cannot be met is left out and told, in sentences. `titles`: the slugs that are held. */
export function askedMap(
  parameters: Parameters,
  titles: ReadonlySet<string>,
): { readonly asked: AskedMap; readonly problems: string[] } {
  const problems: string[] = [];
  const title = (name: "title" | "from" | "to"): string | null => {
    const slug = textOf(parameters[name]);
    if (slug === "") return null;
    if (titles.has(slug)) return slug;
    problems.push(unknownProblem("title", slug, titles));
    return null;
  };
  const choice = <T extends string>(name: string, offered: ReadonlyMap<string, T>): T | null => {
    const word = textOf(parameters[name]);
    const found = offered.get(word) ?? null;
    if (word !== "" && found === null) {
      problems.push(unknownProblem(name, word, new Set(offered.keys())));
    }
    return found;
  };
  const crafts = new Map(CRAFTS.map((craft) => [slugOfCraft(craft), craft]));
  const [from, to] = [title("from"), title("to")];
  if (from !== null && from === to) {
    problems.push("A route leads from one title to another: both ends are one title.");
  }
  return {
    asked: {
      craft: choice("craft", crafts),
      title: title("title"),
      from: from === to ? null : from,
      to: from === to ? null : to,
      evidence: choice("evidence", new Map(EVIDENCES.map((word) => [word, word]))),
      noManagement: choice("management", new Map([["no", "no"]])) !== null,
    },
    problems,
  };
}
