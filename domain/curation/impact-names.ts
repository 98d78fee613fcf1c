import type { Evidence, Revision } from "../evidence/evidence";

/** What titles and sources are called where an impact is told; a slug that nobody names stays. */
export interface ImpactNames {
  readonly title: (id: string) => string;
  readonly source: (id: string) => string;
}

/** An evidence as it is and as a proposal would make it, at a moment, with the names of both. */
export interface ProposedEvidence {
  readonly before: Evidence;
  readonly after: Evidence;
  readonly at: Revision["at"];
  readonly names: ImpactNames;
}

/** The names as they would be; of what is withdrawn as they are. */
export function impactNames(before: Evidence, after: Evidence): ImpactNames {
  const namer = (kind: "titles" | "sources") => {
    const rows = [...before[kind], ...after[kind]].filter(({ superseded }) => superseded === null);
    const names = new Map(rows.map(({ id, name }) => [id, name]));
    return (id: string) => names.get(id) ?? id;
  };
  return { title: namer("titles"), source: namer("sources") };
}
