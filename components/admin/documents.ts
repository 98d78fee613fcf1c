/** A mutation with one input, and what is asked back. */
function mutation(name: string, input: string, back: string): string {
  return `mutation ($input: ${input}!) { ${name}(input: $input) { ${back} ${USER_ERRORS} } }`;
}

/** Why it was not done, as `ask` reads it. */
const USER_ERRORS = "userErrors { code message path slug }";

const SUBMISSION = "submission { id version }";

/** With the source that was put last. */
const SUBMISSION_WITH_SOURCE =
  "submission { id version items(thing: SOURCE, last: 1) { nodes { slug } } }";

/** What forms of the admin pages ask of the API, as text: the browser needs no parser for it. A test checks each against the schema. */
export const DOCUMENTS = {
  beginSubmission: mutation("beginSubmission", "BeginSubmissionInput", SUBMISSION),
  putSource: mutation("putSource", "PutSourceInput", SUBMISSION_WITH_SOURCE),
  putSalaries: mutation("putSalaries", "PutSalariesInput", SUBMISSION),
  putSalaryRows: mutation("putSalaryRows", "PutSalaryRowsInput", SUBMISSION),
  putCareerTitle: mutation("putCareerTitle", "PutCareerTitleInput", SUBMISSION),
  putCareerStep: mutation("putCareerStep", "PutCareerStepInput", SUBMISSION),
  putTitleSkills: mutation("putTitleSkills", "PutTitleSkillsInput", SUBMISSION),
  putTitleDuties: mutation("putTitleDuties", "PutTitleDutiesInput", SUBMISSION),
  putQuestion: mutation("putQuestion", "PutQuestionInput", SUBMISSION),
  putProgramme: mutation("putProgramme", "PutProgrammeInput", SUBMISSION),
  putReferenceValue: mutation("putReferenceValue", "PutReferenceValueInput", SUBMISSION),
  withdrawSalary: mutation("withdrawSalary", "WithdrawSalaryInput", SUBMISSION),
  withdrawSource: mutation("withdrawSource", "WithdrawSourceInput", SUBMISSION),
  withdrawPublisher: mutation("withdrawPublisher", "WithdrawPublisherInput", SUBMISSION),
  withdrawCareerTitle: mutation("withdrawCareerTitle", "WithdrawCareerTitleInput", SUBMISSION),
  withdrawCareerStep: mutation("withdrawCareerStep", "WithdrawCareerStepInput", SUBMISSION),
  withdrawStepSupport: mutation("withdrawStepSupport", "WithdrawStepSupportInput", SUBMISSION),
  withdrawTitleSkill: mutation("withdrawTitleSkill", "WithdrawTitleSkillInput", SUBMISSION),
  withdrawTitleDuty: mutation("withdrawTitleDuty", "WithdrawTitleDutyInput", SUBMISSION),
  withdrawReferenceValue: mutation(
    "withdrawReferenceValue",
    "WithdrawReferenceValueInput",
    SUBMISSION,
  ),
  withdrawQuestion: mutation("withdrawQuestion", "WithdrawQuestionInput", SUBMISSION),
  withdrawProgramme: mutation("withdrawProgramme", "WithdrawProgrammeInput", SUBMISSION),
  restoreSalary: mutation("restoreSalary", "RestoreSalaryInput", SUBMISSION),
  restoreSource: mutation("restoreSource", "RestoreSourceInput", SUBMISSION),
  restorePublisher: mutation("restorePublisher", "RestorePublisherInput", SUBMISSION),
  restoreCareerTitle: mutation("restoreCareerTitle", "RestoreCareerTitleInput", SUBMISSION),
  restoreCareerStep: mutation("restoreCareerStep", "RestoreCareerStepInput", SUBMISSION),
  restoreStepSupport: mutation("restoreStepSupport", "RestoreStepSupportInput", SUBMISSION),
  restoreTitleSkill: mutation("restoreTitleSkill", "RestoreTitleSkillInput", SUBMISSION),
  restoreTitleDuty: mutation("restoreTitleDuty", "RestoreTitleDutyInput", SUBMISSION),
  restoreReferenceValue: mutation(
    "restoreReferenceValue",
    "RestoreReferenceValueInput",
    SUBMISSION,
  ),
  restoreQuestion: mutation("restoreQuestion", "RestoreQuestionInput", SUBMISSION),
  restoreProgramme: mutation("restoreProgramme", "RestoreProgrammeInput", SUBMISSION),
  removeSubmissionItem: mutation("removeSubmissionItem", "RemoveSubmissionItemInput", SUBMISSION),
  submitForReview: mutation("submitForReview", "SubmissionInput", SUBMISSION),
  reopenSubmission: mutation("reopenSubmission", "SubmissionInput", SUBMISSION),
  beginSubmissionAgain: mutation("beginSubmissionAgain", "BeginSubmissionAgainInput", SUBMISSION),
  discardSubmission: mutation("discardSubmission", "SubmissionInput", SUBMISSION),
  giveBackSubmission: mutation("giveBackSubmission", "GiveBackInput", SUBMISSION),
  commentOnItem: mutation("commentOnItem", "CommentOnItemInput", "commentedAt"),
  giveBackItems: mutation(
    "giveBackItems",
    "GiveBackItemsInput",
    "submission { id version } givenBack { id }",
  ),
  publishSubmission: mutation("publishSubmission", "PublishSubmissionInput", SUBMISSION),
  undoSubmission: mutation("undoSubmission", "UndoSubmissionInput", SUBMISSION),
  resolveReport: mutation("resolveReport", "ResolveReportInput", "report { id }"),
  addTitleAlias: mutation("addTitleAlias", "AddTitleAliasInput", SUBMISSION),
  inviteAccount: mutation("inviteAccount", "InviteAccountInput", "token"),
  revokeInvitation: mutation("revokeInvitation", "InvitationInput", "invitation"),
  changeRole: mutation("changeRole", "ChangeRoleInput", "account { id }"),
  makeResetLink: mutation("makeResetLink", "AccountInput", "token"),
  disableAccount: mutation("disableAccount", "AccountInput", "account { id }"),
  enableAccount: mutation("enableAccount", "AccountInput", "account { id }"),
  changePassword: mutation("changePassword", "ChangePasswordInput", "sessionsEnded"),
  beginSecondFactor: mutation("beginSecondFactor", "BeginSecondFactorInput", "secret address"),
  confirmSecondFactor: mutation(
    "confirmSecondFactor",
    "SecondFactorCodeInput",
    "recoveryCodes { codes }",
  ),
  removeSecondFactor: mutation("removeSecondFactor", "SecondFactorCodeInput", "viewer { name }"),
  clearSecondFactor: mutation("clearSecondFactor", "ClearSecondFactorInput", "account"),
  endSession: mutation("endSession", "SessionInput", "sessionsEnded"),
  createApiToken: mutation("createApiToken", "CreateApiTokenInput", "secret"),
  revokeApiToken: mutation("revokeApiToken", "ApiTokenInput", "viewer { name }"),
  createWebhook: mutation("createWebhook", "CreateWebhookInput", "secret"),
  deleteWebhook: mutation("deleteWebhook", "WebhookInput", "webhook"),
  testWebhook: mutation("testWebhook", "WebhookInput", "webhook { id }"),
  checkSalaryRows: `query ($input: CheckSalaryRowsInput!) {
    checkSalaryRows(input: $input) {
      words yearly titleName cells { field words } slips titleSuggestionNames
      problems { field message rows { amount statistic asPrinted } }
    }
  }`,
  linkCheck: "query ($url: URL!) { linkCheck(url: $url) { status explanation } }",
  signOutEverywhere: `mutation { signOutEverywhere { sessionsEnded ${USER_ERRORS} } }`,
} as const;

export type DocumentName = keyof typeof DOCUMENTS;
