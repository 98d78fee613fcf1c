import type { SubmittedThing } from "@/graphql/generated/graphql";

const WORDS: Readonly<Record<SubmittedThing, string>> = {
  PUBLISHER: "publisher",
  SOURCE: "source",
  EDITION: "edition",
  CAREER_TITLE: "title",
  CAREER_STEP: "step",
  STEP_SUPPORT: "support of a step",
  TITLE_SKILL: "skill of a title",
  TITLE_DUTY: "duty of a title",
  OCCUPATION: "occupation",
  DATA_SET: "data set",
  SALARY: "salary",
  REFERENCE_VALUE: "reference value",
  QUESTION: "question",
  PROGRAMME: "programme",
};

/** What an item does, in words: it adds, changes or withdraws a thing. */
export function doesWords({
  thing,
  action,
  seenVersion,
}: {
  readonly thing: SubmittedThing;
  readonly action: "PUT" | "WITHDRAW";
  readonly seenVersion: number;
}): string {
  if (action === "WITHDRAW") return `withdraws the ${WORDS[thing]}`;
  if (seenVersion > 0) return `changes the ${WORDS[thing]}`;
  return `adds ${/^[eo]/.test(WORDS[thing]) ? "an" : "a"} ${WORDS[thing]}`;
}
