/** Who asks, in the order of the columns. The tokens are an administrator's. */
export const COLUMNS = [
  "anonymous",
  "VIEWER",
  "CURATOR",
  "REVIEWER",
  "ADMINISTRATOR",
  "token READ",
  "token EDIT",
  "token REVIEW",
] as const;

/**
 * Who may call which mutation: one letter a column. y: yes; n: FORBIDDEN; s: told to sign in. Each
 * mutation of the schema has a row, written by hand.
 */
export const MATRIX: Readonly<Record<string, string>> = {
  beginSubmission: "s n y y y n y n",
  putSource: "s n y y y n y n",
  putSalaries: "s n y y y n y n",
  putSalaryRows: "s n y y y n y n",
  withdrawSalary: "s n y y y n y n",
  withdrawSource: "s n y y y n y n",
  withdrawPublisher: "s n y y y n y n",
  restoreSalary: "s n y y y n y n",
  restoreSource: "s n y y y n y n",
  restorePublisher: "s n y y y n y n",
  removeSubmissionItem: "s n y y y n y n",
  submitForReview: "s n y y y n y n",
  discardSubmission: "s n y y y n y n",
  giveBackSubmission: "s n n y y n n y",
  publishSubmission: "s n n y y n n y",
  undoSubmission: "s n n y y n n y",
  reportSalary: "y y y y y y y y",
  resolveReport: "s n y y y n y n",
  addTitleAlias: "s n y y y n y n",
  inviteAccount: "s n n n y n n n",
  revokeInvitation: "s n n n y n n n",
  changeRole: "s n n n y n n n",
  disableAccount: "s n n n y n n n",
  enableAccount: "s n n n y n n n",
  changePassword: "s y y y y n n n",
  createApiToken: "s y y y y n n n",
  revokeApiToken: "s y y y y n n n",
  signOutEverywhere: "s y y y y n n n",
  createWebhook: "s y y y y y n n",
  deleteWebhook: "s y y y y y n n",
  testWebhook: "s y y y y y n n",
};
