import type { Prisma } from "./generated/client";

/** The tables of published things, in an order in which each refers only to earlier ones. */
export const THINGS = [
  "publisher",
  "source",
  "edition",
  "careerTitle",
  "careerStep",
  "stepSupport",
  "titleSkill",
  "titleDuty",
  "occupation",
  "recordSet",
  "salary",
  "referenceValue",
  "duty",
  "skill",
  "responsibility",
  "roadmapStep",
  "question",
  "programme",
  "claim",
] as const;
export type Thing = (typeof THINGS)[number];

type Columns = "version" | "recordedIn" | "supersededIn" | "withdrawnIn";
type Content<Row> = Omit<Row, Columns>;

/** What a table holds of one thing, without the columns that keep its versions. */
export interface ContentOf {
  publisher: Content<Prisma.PublisherUncheckedCreateInput>;
  source: Content<Prisma.SourceUncheckedCreateInput>;
  edition: Content<Prisma.EditionUncheckedCreateInput>;
  careerTitle: Content<Prisma.CareerTitleUncheckedCreateInput>;
  careerStep: Content<Prisma.CareerStepUncheckedCreateInput>;
  stepSupport: Content<Prisma.StepSupportUncheckedCreateInput>;
  titleSkill: Content<Prisma.TitleSkillUncheckedCreateInput>;
  titleDuty: Content<Prisma.TitleDutyUncheckedCreateInput>;
  occupation: Content<Prisma.OccupationUncheckedCreateInput>;
  recordSet: Content<Prisma.RecordSetUncheckedCreateInput>;
  salary: Content<Prisma.SalaryUncheckedCreateInput>;
  referenceValue: Content<Prisma.ReferenceValueUncheckedCreateInput>;
  duty: Content<Prisma.DutyUncheckedCreateInput>;
  skill: Content<Prisma.SkillUncheckedCreateInput>;
  responsibility: Content<Prisma.ResponsibilityUncheckedCreateInput>;
  roadmapStep: Content<Prisma.RoadmapStepUncheckedCreateInput>;
  question: Content<Prisma.QuestionUncheckedCreateInput>;
  programme: Content<Prisma.ProgrammeUncheckedCreateInput>;
  claim: Content<Prisma.ClaimUncheckedCreateInput>;
}
