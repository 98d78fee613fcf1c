import { CollectedRefusals } from "@/domain/collected-refusals";
import type { Content } from "@/domain/curation/proposal";
import type { CareerStep, CareerTitle, StepSupport } from "@/domain/evidence/evidence";
import type * as words from "@/domain/evidence/vocabulary";
import {
  LONGEST_NAME,
  LONGEST_NOTE,
  LONGEST_PRINTED_TITLE,
  MOST_ALIASES,
  MOST_MONTHS,
  MOST_PEOPLE,
} from "@/domain/limits";
import { badUserInput } from "@/domain/refusal";
import { slugFor } from "./slug-input";
import { optionalText, optionalWhole, requiredText } from "./text-check";

type Optional<T> = T | null | undefined;

export interface CareerTitleInput {
  readonly slug?: Optional<string>;
  readonly name: string;
  readonly summary: string;
  readonly track: words.CareerTrack;
  readonly craft?: Optional<words.Craft>;
  readonly level?: Optional<words.TitleLevel>;
  readonly levelOf?: Optional<string>;
  readonly aliases: readonly string[];
}

export interface StepSupportInput {
  readonly slug?: Optional<string>;
  readonly evidence: words.StepEvidence;
  readonly source?: Optional<string>;
  readonly url?: Optional<string>;
  readonly statement?: Optional<string>;
  readonly match: words.RoleMatch;
  readonly fromPrinted?: Optional<string>;
  readonly toPrinted?: Optional<string>;
  readonly timePrinted?: Optional<string>;
  readonly minMonths?: Optional<number>;
  readonly maxMonths?: Optional<number>;
  readonly moves?: Optional<number>;
}

export interface CareerStepInput {
  readonly from: string;
  readonly to: string;
  readonly kind: words.StepKind;
  readonly supports: readonly StepSupportInput[];
}

/** A title as it was written. Throws all that is wrong with it, naming the fields. */
export function titleContent(input: CareerTitleInput): Content<CareerTitle> {
  const wrong = new CollectedRefusals();
  const summary = wrong.of(() => requiredText("title.summary", input.summary, LONGEST_NOTE));
  if (input.aliases.length > MOST_ALIASES) {
    throw badUserInput(
      "title.aliases",
      `A title has ${MOST_ALIASES} other names at most; here are ${input.aliases.length}.`,
    );
  }
  const aliases = wrong.ofEach(input.aliases, (alias, place) =>
    requiredText(`title.aliases.${place}`, alias, LONGEST_PRINTED_TITLE),
  );
  return wrong.orAll(() => {
    const name = requiredText("title.name", input.name, LONGEST_PRINTED_TITLE);
    return {
      id: slugFor("title.slug", input.slug, name),
      name,
      summary: summary ?? "",
      track: input.track,
      craft: input.craft ?? null,
      level: input.level ?? null,
      baseTitleId: input.levelOf ?? null,
      aliases: [...new Set(aliases)].filter((alias) => alias !== name),
    };
  });
}

/** A step as it was written, under the id that it has or gets. */
export function stepContent(input: CareerStepInput, id: string): Content<CareerStep> {
  return { id, fromTitleId: input.from, toTitleId: input.to, kind: input.kind };
}

/** What a source says of a step, as it was written; `at` names its place in the input. Throws all that is wrong with it. */
export function supportContent(
  input: StepSupportInput,
  at: string,
): Omit<Content<StepSupport>, "id" | "stepId"> {
  const wrong = new CollectedRefusals();
  const text = (field: "statement" | "fromPrinted" | "toPrinted" | "timePrinted") =>
    wrong.of(() =>
      optionalText(
        `${at}.${field}`,
        input[field],
        field === "statement" ? LONGEST_NOTE : LONGEST_NAME,
      ),
    );
  const number = (field: "minMonths" | "maxMonths" | "moves", least: number, most: number) =>
    wrong.of(() => optionalWhole(`${at}.${field}`, input[field], least, most));
  const content = {
    evidence: input.evidence,
    sourceId: input.source ?? null,
    url: input.url ?? null,
    statement: text("statement"),
    match: input.match,
    fromPrinted: text("fromPrinted"),
    toPrinted: text("toPrinted"),
    timePrinted: text("timePrinted"),
    minMonths: number("minMonths", 0, MOST_MONTHS),
    maxMonths: number("maxMonths", 0, MOST_MONTHS),
    moves: number("moves", 1, MOST_PEOPLE),
  };
  return wrong.orAll(() => {
    refuseContradiction(content, at);
    return content;
  });
}

/** Throws where a support says two things that do not go together. */
function refuseContradiction(
  content: Omit<Content<StepSupport>, "id" | "stepId">,
  at: string,
): void {
  const { evidence, sourceId, minMonths, maxMonths, timePrinted, moves } = content;
  const wrong = new CollectedRefusals();
  const refuse = (is: boolean, field: string, message: string) =>
    wrong.of(() => {
      if (is) throw badUserInput(`${at}.${field}`, message);
    });
  refuse(
    sourceId === null && evidence !== "EDITORIAL",
    "source",
    "Name the source: only an editorial order has none.",
  );
  refuse(
    moves !== null && evidence !== "SOURCED",
    "moves",
    "Only a source that counted people states how many made the move.",
  );
  refuse(
    minMonths !== null && maxMonths !== null && minMonths > maxMonths,
    "minMonths",
    `The time begins at ${minMonths} months and ends at ${maxMonths}.`,
  );
  refuse(
    timePrinted === null && (minMonths !== null || maxMonths !== null),
    "timePrinted",
    "Say how the source prints the time that the months are read from.",
  );
  wrong.throwAny();
}
