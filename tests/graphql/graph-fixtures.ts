/** A title that is made up, as it is put into a draft. */
export const TITLE = {
  name: "MLOps Engineer",
  summary: "Keeps models running.",
  track: "TECHNICAL",
  craft: "MACHINE_LEARNING_ENGINEERING",
  aliases: ["Machine Learning Operations Engineer", "Model Operations Engineer"],
};
/** What a source says of the step, made up. */
export const SUPPORT = {
  evidence: "STATED",
  source: "guide-glassdoor",
  match: "CLOSE",
  statement: "The fixture draws the move.",
  fromPrinted: "Data scientist",
  toPrinted: "MLOps",
  timePrinted: "two to three years",
  minMonths: 24,
  maxMonths: 36,
};
/** A step to the title. */
export const STEP = {
  from: "data-scientist",
  to: "mlops-engineer",
  kind: "LATERAL",
  supports: [SUPPORT],
};
