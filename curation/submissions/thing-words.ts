import type { SubmittedThing } from "./content";

/** What readers call the things that submissions record: one, and several. */
export const THING_WORDS: { readonly [T in SubmittedThing]: readonly [one: string, many: string] } =
  {
    publisher: ["publisher", "publishers"],
    source: ["source", "sources"],
    edition: ["edition", "editions"],
    careerTitle: ["title", "titles"],
    careerStep: ["step", "steps"],
    stepSupport: ["support of a step", "supports of steps"],
    titleSkill: ["skill of a title", "skills of titles"],
    titleDuty: ["duty of a title", "duties of titles"],
    occupation: ["occupation", "occupations"],
    recordSet: ["data set", "data sets"],
    salary: ["salary", "salaries"],
    referenceValue: ["reference value", "reference values"],
    question: ["question", "questions"],
    programme: ["programme", "programmes"],
  };
