import { CollectedRefusals } from "@/domain/collected-refusals";
import { LONGEST_NAME, LONGEST_NOTE, MOST_REQUIREMENTS } from "@/domain/limits";
import { badUserInput } from "@/domain/refusal";
import { sameText } from "@/domain/text/plain-text";
import type { EvidenceContext } from "@/evidence/context";
import type { Database } from "@/prisma/client";
import { nameableSlugs, refuseUnknown } from "./nameable-slugs";
import { slugOfName, slugOfParts } from "./slug-input";
import { withdrawn } from "./standing-content";
import type { NewItem } from "./submissions/items";
import type { Submission } from "./submissions/submission-rows";
import { optionalText, optionalWhole, requiredText } from "./text-check";

type Optional<T> = T | null | undefined;

/** The role of a source's own ladder that skills or duties are listed for. */
interface RoleInput {
  readonly submission: Pick<Submission, "id">;
  readonly title: string;
  readonly source: string;
  readonly rolePrinted: string;
  readonly roleOrder?: Optional<number>;
}

export interface TitleSkillInput {
  readonly name: string;
  readonly levelPrinted?: Optional<string>;
  readonly note?: Optional<string>;
}

/** What a source lists for a title under one of its own names, whole. */
export interface PutTitleSkills extends RoleInput {
  readonly skills: readonly TitleSkillInput[];
}

export interface PutTitleDuties extends RoleInput {
  readonly duties: readonly string[];
}

/** The items that make a list of skills stand as it was written: those that it leaves out are withdrawn. Throws all that is wrong with it. */
export function skillItems(
  database: Database,
  within: EvidenceContext,
  input: PutTitleSkills,
): Promise<NewItem[]> {
  return listItems(database, within, input, {
    thing: "titleSkill",
    field: "skills",
    lines: input.skills,
    textOf: ({ name }) => name,
    contentOf: ({ name, levelPrinted, note }, at) => ({
      name: requiredText(`${at}.name`, name, LONGEST_NAME),
      levelPrinted: optionalText(`${at}.levelPrinted`, levelPrinted, LONGEST_NAME),
      note: optionalText(`${at}.note`, note, LONGEST_NOTE),
    }),
  });
}

/** The same of duties. */
export function dutyItems(
  database: Database,
  within: EvidenceContext,
  input: PutTitleDuties,
): Promise<NewItem[]> {
  return listItems(database, within, input, {
    thing: "titleDuty",
    field: "duties",
    lines: input.duties,
    textOf: (summary) => summary,
    contentOf: (summary, at) => ({ summary: requiredText(at, summary, LONGEST_NOTE) }),
  });
}

/** One list of lines, and what each of them states. */
interface ListedLines<Line> {
  readonly thing: "titleSkill" | "titleDuty";
  readonly field: "skills" | "duties";
  readonly lines: readonly Line[];
  readonly textOf: (line: Line) => string;
  readonly contentOf: (line: Line, at: string) => object;
}

async function listItems<Line>(
  database: Database,
  within: EvidenceContext,
  input: RoleInput,
  { thing, field, lines, textOf, contentOf }: ListedLines<Line>,
): Promise<NewItem[]> {
  const { title: titleId, source: sourceId } = input;
  const known = await nameableSlugs(database, within, input.submission.id);
  const wrong = new CollectedRefusals();
  wrong.of(() => refuseUnknown("title", "titles", titleId, known));
  wrong.of(() => refuseUnknown("source", "sources", sourceId, known));
  const rolePrinted = wrong.of(() => requiredText("rolePrinted", input.rolePrinted, LONGEST_NAME));
  const roleOrder = wrong.of(() => optionalWhole("roleOrder", input.roleOrder, 1, 1_000));
  wrong.of(() => refuseTooMany(field, lines.length));
  wrong.throwAny();
  const role = { sourceId, titleId, rolePrinted: rolePrinted ?? "" };
  const held = await heldLines(database, thing, role);
  const taken = new Set<string>();
  const made = slugOfParts(sourceId, titleId, slugOfName(role.rolePrinted), field);
  const put = wrong.ofEach(lines, (line, place): NewItem => {
    const content = contentOf(line, `${field}.${place}`);
    const key = sameText(textOf(line));
    if (taken.has(key)) {
      throw badUserInput(`${field}.${place}`, `Line ${place + 1} says what another line says.`);
    }
    taken.add(key);
    const position = place + 1;
    const id = held.get(key) ?? slugOfParts(made, slugOfName(textOf(line)) || String(position));
    const whole = { id, ...role, roleOrder, position, ...content };
    return { thing, id, action: "PUT", content: whole, slipReason: null, line: null } as NewItem;
  });
  wrong.throwAny();
  const kept = new Set(put.map(({ id }) => id));
  const gone = [...held.values()].filter((id) => !kept.has(id));
  return [...put, ...gone.map((id) => withdrawn(thing, id))];
}

function refuseTooMany(field: string, count: number): void {
  if (count <= MOST_REQUIREMENTS) return;
  throw badUserInput(field, `Send ${MOST_REQUIREMENTS} lines at most; here are ${count}.`);
}

/** The ids of what a source lists by now for a title under one of its names, by what they say. */
async function heldLines(
  { models }: Database,
  thing: "titleSkill" | "titleDuty",
  role: { readonly sourceId: string; readonly titleId: string; readonly rolePrinted: string },
): Promise<Map<string, string>> {
  const where = { ...role, supersededIn: null, withdrawnIn: null };
  const rows =
    thing === "titleSkill"
      ? (await models.titleSkill.findMany({ where })).map(({ id, name }) => ({ id, text: name }))
      : (await models.titleDuty.findMany({ where })).map(({ id, summary }) => ({
          id,
          text: summary,
        }));
  return new Map(rows.map(({ id, text }) => [sameText(text), id]));
}
