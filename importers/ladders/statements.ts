import type { StepEvidence, StepKind } from "@/domain/evidence/vocabulary";

/** What is known of a move of a ladder when it is put into words. */
export interface StatedMove {
  readonly ladder: string;
  readonly from: string;
  readonly to: string;
  /** What the table of ladders says that the source says. */
  readonly says: string;
  /** The word of the table for what the move rests on. */
  readonly word: string;
  readonly evidence: StepEvidence;
  readonly kind: StepKind;
}

const LISTED = "lists the levels in this order; no sentence speaks of the move.";
const DRAFT = "The draft of 2017, superseded since,";

/** What each ladder says of its moves, in our words: the first that fits. */
const STATEMENTS: readonly (readonly [
  ladder: string,
  holds: (move: StatedMove) => boolean,
  statement: string | ((move: StatedMove) => string),
])[] = [
  [
    "uk-gdd-capability-framework",
    ({ evidence }) => evidence === "STATED",
    ({ to }) =>
      `The framework lists the role, at no stated level, among those that could lead to ${to.toLowerCase()}.`,
  ],
  [
    "uk-gdd-capability-framework",
    ({ evidence }) => evidence === "LIKENESS",
    ({ says }) => {
      const [, shared, all] = /^Shares (\d{1,3}) of (\d{1,3}) skills/.exec(says) ?? [];
      const share = shared ? `${shared} of ${all}` : "some";
      return `They share ${share} skills that the framework names. It calls them related, and states no move.`;
    },
  ],
  [
    "uk-gdd-capability-framework",
    ({ word }) => word === "printed_order",
    "The page numbers the two levels; no sentence speaks of the move.",
  ],
  [
    "uk-gdd-capability-framework",
    ({ evidence }) => evidence === "PRINTED_ORDER",
    "The page prints the first and the last level, of which this is one; which stands beside it is read off the skills asked.",
  ],
  [
    "uk-gdd-capability-framework",
    ({ word }) => word === "endpoints_printed",
    "The page prints the first and the last level only; the order of these two is read off the skills asked.",
  ],
  [
    "uk-gdd-capability-framework",
    ({ from }) => from === "Principal data scientist",
    "The order is read off skills, higher at lead; other ladders put principal above lead, or have no lead.",
  ],
  [
    "uk-gdd-capability-framework",
    () => true,
    "Levels are listed alphabetically; their order is read off the skills that each asks.",
  ],
  [
    "uk-data-scientist-career-path-2017-draft",
    ({ from, to }) => `${from} ${to}`.includes("Principal or Lead"),
    `${DRAFT} puts a principal or lead between senior and head, in large functions.`,
  ],
  [
    "uk-data-scientist-career-path-2017-draft",
    ({ kind }) => kind === "PROMOTION",
    `${DRAFT} draws an arrow up from the one to the other.`,
  ],
  [
    "uk-data-scientist-career-path-2017-draft",
    ({ from }) => from === "Data Scientist",
    `${DRAFT} draws it as a common way out of data science.`,
  ],
  [
    "uk-data-scientist-career-path-2017-draft",
    () => true,
    `${DRAFT} draws it as a common way into data science.`,
  ],
  [
    "uk-government-statistician-group",
    () => true,
    "The page puts a flowchart of grades into words; whoever moves up is assessed.",
  ],
  [
    "dropbox-engineering",
    ({ evidence }) => evidence === "STATED",
    "A guideline says that those who turn to managing have mostly grown through level three. It is of managers of all engineering.",
  ],
  [
    "dropbox-engineering",
    ({ from }) => from.includes("Engineering Manager"),
    "The levels of managers of all engineering are numbered; no sentence speaks of the move.",
  ],
  [
    "dropbox-engineering",
    () => true,
    "The levels are numbered; who is promoted has shown the work of the next one for some time.",
  ],
  [
    "gitlab-handbook",
    ({ kind }) => kind === "RETURN",
    "The role’s page refers to a general page on careers, which lets new managers go back.",
  ],
  [
    "gitlab-handbook",
    ({ word }) => word === "by_referral",
    "The role’s page refers to a general page on careers of engineers, which draws the move.",
  ],
  [
    "gitlab-handbook",
    ({ from }) => from === "Data Scientist (individual contributor)",
    "The manager’s page asks for long experience as a data scientist.",
  ],
  [
    "gitlab-handbook",
    ({ from, evidence }) => evidence === "STATED" && from.includes("Engineering"),
    "A chart of all engineering draws the move; machine learning does not stand apart.",
  ],
  [
    "gitlab-handbook",
    ({ evidence }) => evidence === "STATED",
    "The job family’s section on careers names it as a next step.",
  ],
  ["gitlab-handbook", () => true, `The job family ${LISTED}`],
  [
    "skylight-career-pathways",
    ({ evidence }) => evidence === "STATED",
    "The pathway says that new managers are likely senior or higher in their field.",
  ],
  ["skylight-career-pathways", () => true, `The pathway ${LISTED}`],
  [
    "onfido-applied-science",
    ({ kind }) => kind === "TRACK_CHANGE",
    "The table sets leading positions beside the others, from the third up; no sentence speaks of the move.",
  ],
  ["onfido-applied-science", () => true, `The table ${LISTED}`],
  [
    "moneda-generic-ds-ladder",
    ({ from }) => from === "Senior Data Scientist",
    "The drawn ladder forks at senior, into the craft and managing; this is one of the two.",
  ],
  ["moneda-generic-ds-ladder", () => true, "An arrow is drawn from the one to the other."],
];

/** What a ladder says of a move, in our words. */
export function statementOf(move: StatedMove): string {
  const found = STATEMENTS.find(([ladder, holds]) => ladder === move.ladder && holds(move));
  if (!found) return move.says;
  const [, , statement] = found;
  return typeof statement === "string" ? statement : statement(move);
}
