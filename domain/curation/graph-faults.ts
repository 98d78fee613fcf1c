import type { CareerStep, CareerTitle } from "../evidence/evidence";
import { nameKey } from "../titles/title-catalogue";
import type { Content } from "./proposal";

/** The titles and steps that would stand, by id. */
export interface GraphAfterwards {
  readonly titles: ReadonlyMap<string, Content<CareerTitle>>;
  readonly steps: ReadonlyMap<string, Content<CareerStep>>;
}

/** Why a graph cannot stand. */
export interface GraphFault {
  readonly thing: "careerTitle" | "careerStep";
  readonly id: string;
  /** The field that it is about, of the thing's input: "aliases.2". */
  readonly field: string;
  readonly message: string;
  /** The other title or step that it collides with; null for none. */
  readonly other: string | null;
}

/** What is wrong with some titles and steps among all that would stand; empty for nothing. */
export function graphFaults(
  graph: GraphAfterwards,
  changed: { readonly titles: Iterable<string>; readonly steps: Iterable<string> },
): GraphFault[] {
  const owners = ownersOfNames(graph);
  const levels = new Map<string, string>();
  for (const { id, baseTitleId } of graph.titles.values()) {
    if (baseTitleId !== null) levels.set(baseTitleId, id);
  }
  const ofTitles = [...changed.titles].flatMap((id) => {
    const title = graph.titles.get(id);
    return title ? [...nameFaults(title, owners, graph), ...levelFaults(title, levels, graph)] : [];
  });
  const ofSteps = [...changed.steps].flatMap((id) => {
    const step = graph.steps.get(id);
    return step ? stepFaults(step, graph) : [];
  });
  return [...ofTitles, ...ofSteps];
}

type Title = Content<CareerTitle>;
type Owners = ReadonlyMap<string, readonly string[]>;

/** The titles that go by each name. A name of two names neither, so that there may be one. */
function ownersOfNames({ titles }: GraphAfterwards): Owners {
  const owners = new Map<string, string[]>();
  for (const { id, name, aliases } of titles.values()) {
    const keys = new Set([id, name, ...aliases].flatMap((text) => nameKey(text) ?? []));
    for (const key of keys) owners.set(key, [...(owners.get(key) ?? []), id]);
  }
  return owners;
}

function nameFaults(title: Title, owners: Owners, { titles }: GraphAfterwards): GraphFault[] {
  const { id, name, aliases } = title;
  const named = [
    { field: "name", text: name },
    // Mostly it says what the name says.
    ...(nameKey(id) === nameKey(name) ? [] : [{ field: "slug", text: id }]),
    ...aliases.map((text, place) => ({ field: `aliases.${place}`, text })),
  ];
  return named.flatMap(({ field, text }): GraphFault[] => {
    const key = nameKey(text);
    const fault = { thing: "careerTitle", id, field } as const;
    if (key === null) {
      return [{ ...fault, message: `"${text}" is no name that a title is known by.`, other: null }];
    }
    const other = owners.get(key)?.find((owner) => owner !== id);
    if (other === undefined) return [];
    const whose = titles.get(other)?.name ?? other;
    return [{ ...fault, message: `"${text}" is a name of ${whose} already.`, other }];
  });
}

function levelFaults(
  { id, level, baseTitleId }: Title,
  levels: ReadonlyMap<string, string>,
  { titles }: GraphAfterwards,
): GraphFault[] {
  if (baseTitleId === null) return [];
  const fault = { thing: "careerTitle", id, field: "levelOf" } as const;
  const base = titles.get(baseTitleId);
  const own = levels.get(id);
  return [
    ...(level === null
      ? [{ ...fault, field: "level", message: "Say which level of it the title is.", other: null }]
      : []),
    ...(baseTitleId === id
      ? [{ ...fault, message: "A title is no level of itself.", other: null }]
      : []),
    ...(base && base.baseTitleId !== null && baseTitleId !== id
      ? [
          {
            ...fault,
            message: `${base.name} is one level of another title itself.`,
            other: base.id,
          },
        ]
      : []),
    ...(own !== undefined && own !== id
      ? [
          {
            ...fault,
            message: `${titles.get(own)?.name ?? own} is one level of this title, which is then none itself.`,
            other: own,
          },
        ]
      : []),
  ];
}

function stepFaults({ id, fromTitleId, toTitleId }: Content<CareerStep>, graph: GraphAfterwards) {
  const fault = { thing: "careerStep", id, field: "to" } as const;
  const same = [...graph.steps.values()].find(
    (step) => step.id !== id && step.fromTitleId === fromTitleId && step.toTitleId === toTitleId,
  );
  const message = `The step "${same?.id}" leads from the one to the other already.`;
  return [
    ...(fromTitleId === toTitleId
      ? [{ ...fault, message: "A step leads to another title.", other: null }]
      : []),
    ...(same ? [{ ...fault, message, other: same.id }] : []),
  ];
}
