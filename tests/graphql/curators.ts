import type { AccountRole, Viewer } from "@/domain/permissions";
import type { Answer, Api, Json } from "./api";

/** Somebody with an account, as the API's tests sign them in. */
export interface Person {
  readonly viewer: Viewer;
  ask(query: string, variables?: object): Promise<Answer>;
  /** The submission that a mutation answers, which has to succeed. */
  change(mutation: string, input: object): Promise<Json>;
  /** What a mutation has to be refused for: one thing, with its code and what else it tells. */
  refused(mutation: string, input: object): Promise<Json>;
}

const SUBMISSION = "id version status kind reason revision undoes reviewNote";

const INPUTS: Readonly<Record<string, string>> = {
  beginSubmission: "BeginSubmissionInput",
  putSource: "PutSourceInput",
  putSalaries: "PutSalariesInput",
  putSalaryRows: "PutSalaryRowsInput",
  withdrawSalary: "WithdrawSalaryInput",
  withdrawSource: "WithdrawSourceInput",
  restoreSalary: "RestoreSalaryInput",
  restoreSource: "RestoreSourceInput",
  putCareerTitle: "PutCareerTitleInput",
  putCareerStep: "PutCareerStepInput",
  putTitleSkills: "PutTitleSkillsInput",
  putTitleDuties: "PutTitleDutiesInput",
  putQuestion: "PutQuestionInput",
  putProgramme: "PutProgrammeInput",
  putReferenceValue: "PutReferenceValueInput",
  withdrawCareerTitle: "WithdrawCareerTitleInput",
  withdrawCareerStep: "WithdrawCareerStepInput",
  withdrawStepSupport: "WithdrawStepSupportInput",
  withdrawTitleSkill: "WithdrawTitleSkillInput",
  withdrawTitleDuty: "WithdrawTitleDutyInput",
  withdrawReferenceValue: "WithdrawReferenceValueInput",
  withdrawQuestion: "WithdrawQuestionInput",
  withdrawProgramme: "WithdrawProgrammeInput",
  restoreCareerTitle: "RestoreCareerTitleInput",
  restoreCareerStep: "RestoreCareerStepInput",
  restoreStepSupport: "RestoreStepSupportInput",
  restoreTitleSkill: "RestoreTitleSkillInput",
  restoreTitleDuty: "RestoreTitleDutyInput",
  restoreReferenceValue: "RestoreReferenceValueInput",
  restoreQuestion: "RestoreQuestionInput",
  restoreProgramme: "RestoreProgrammeInput",
  removeSubmissionItem: "RemoveSubmissionItemInput",
  submitForReview: "SubmissionInput",
  reopenSubmission: "SubmissionInput",
  beginSubmissionAgain: "BeginSubmissionAgainInput",
  discardSubmission: "SubmissionInput",
  giveBackSubmission: "GiveBackInput",
  publishSubmission: "PublishSubmissionInput",
  undoSubmission: "UndoSubmissionInput",
  addTitleAlias: "AddTitleAliasInput",
};

/** The document of a mutation of submissions. */
export function mutationDocument(name: string): string {
  return `mutation($input: ${INPUTS[name]}!) { ${name}(input: $input) { submission { ${SUBMISSION} } } }`;
}

/** Makes an account and signs it in. */
export async function personOf(
  api: Api & { database: import("@/prisma/client").Database },
  name: string,
  role: AccountRole,
): Promise<Person> {
  const { id } = await api.database.models.account.create({
    data: { email: `${name}@fixture.test`, name, role, passwordHash: "$argon2id$fixture" },
  });
  const viewer: Viewer = { accountId: id, name, role, scopes: null };
  const headers = { "x-fixture-viewer": JSON.stringify(viewer) };
  const ask = (query: string, variables: object = {}) => api.ask(query, variables, headers);
  return {
    viewer,
    ask,
    async change(mutation, input) {
      const { data, refused } = await ask(mutationDocument(mutation), { input });
      expect(refused).toEqual([]);
      return data[mutation].submission;
    },
    async refused(mutation, input) {
      const { refused } = await ask(mutationDocument(mutation), { input });
      expect(refused).toHaveLength(1);
      return refused[0];
    },
  };
}

/** A submission as mutations name it. */
export function ref({ id, version }: Json): { submission: { id: string; version: number } } {
  return { submission: { id, version } };
}

/** A source that is made up. */
export const FIXTURE_SOURCE = {
  publisher: { name: "Fixture Press" },
  name: "Fixture pay survey, India, 2026",
  url: "https://fixture.test/survey",
  method: "SURVEY",
  methodNote: "A fixture of the tests.",
  redistribution: "ALLOWED",
  publishedOn: "2026-01-31",
};

/** A salary of that source that is made up. */
export function fixtureSalary(title: string, amount: string, more: object = {}) {
  return {
    source: "fixture-pay-survey-india-2026",
    title,
    statistic: "UNSPECIFIED_AVERAGE",
    amount,
    currency: "INR",
    asPrinted: `fixture ${amount}`,
    period: "YEAR",
    basis: "UNKNOWN",
    country: "IN",
    sampleSize: 120,
    ...more,
  };
}
