import { Secret, TOTP } from "otpauth";
import { testDatabase } from "../support/database";
import { type Node, startNode } from "../support/node";
import { firstAdministrator, join, signIn } from "../support/people";
import { GRAPH_PUTS, GRAPH_THINGS } from "./audited-graph";
import { MATRIX } from "./permission-matrix";
import { LOOPBACK, startReceiver } from "./receiver";

const SOURCE = {
  publisher: { name: "Fixture Press" },
  name: "Fixture survey",
  slug: "fixture-survey",
  method: "SURVEY",
  methodNote: "A fixture of the tests.",
  redistribution: "ALLOWED",
};
const ROW = {
  source: "fixture-survey",
  country: "India",
  currency: "INR",
  period: "year",
  statistic: "median",
};
const SALARY = {
  source: "fixture-survey",
  title: "data-scientist",
  statistic: "MEDIAN",
  amount: "1200000",
  currency: "INR",
  asPrinted: "12 L",
  period: "YEAR",
  basis: "CTC",
  country: "IN",
};
it("D04: every mutation leaves exactly one row, with its actor and its request", async () => {
  const database = await testDatabase();
  const node: Node = await startNode(database, undefined, LOOPBACK);
  const receiver = await startReceiver();
  const administrator = await firstAdministrator(node, database);
  const reviewer = await join(node, administrator, "rita", "REVIEWER");
  const curator = await join(node, administrator, "carl", "CURATOR");
  const idOf = async (name: string) =>
    (await database.models.account.findUniqueOrThrow({ where: { email: `${name}@fixture.test` } }))
      .id;
  const done = new Set<string>();

  async function act(
    cookie: string,
    actor: string | null,
    name: string,
    input: object | null,
    back: string,
  ) {
    const before = await database.models.auditEvent.count();
    const type = `${INPUTS[name] ?? name.charAt(0).toUpperCase() + name.slice(1)}Input`;
    const document = input
      ? `mutation($input: ${type}!) { ${name}(input: $input) { ${back} } }`
      : `mutation { ${name} { ${back} } }`;
    const { data, code, headers } = await node.ask(document, { input }, { cookie });
    expect([name, code]).toEqual([name, undefined]);
    const added = await database.models.auditEvent.findMany({ orderBy: { id: "desc" }, take: 1 });
    const [row] = added;
    const count = (await database.models.auditEvent.count()) - before;
    expect([name, count]).toEqual([name, 1]);
    // A reader has no account, and is nobody in the trail.
    expect([name, row?.actorId]).toEqual([name, actor && (await idOf(actor))]);
    expect([name, row?.requestId]).toEqual([name, headers.get("x-request-id")]);
    done.add(name);
    return data[name];
  }
  const draft = async (name: string, input: object, who = curator, actor = "carl") =>
    (await act(who, actor, name, input, "submission { id version }")).submission;
  const ref = ({ id, version }: { id: string; version: number }) => ({
    submission: { id, version },
  });

  let held = await draft("beginSubmission", { reason: "A fixture." });
  held = await draft("putSource", { ...ref(held), source: SOURCE });
  held = await draft("putSalaries", { ...ref(held), salaries: [SALARY] });
  const rows = [{ title: "Data Scientist", amount: "13 L", place: "Pune" }];
  held = await draft("putSalaryRows", { ...ref(held), defaults: ROW, rows });
  held = await draft("submitForReview", ref(held));
  held = await draft("reopenSubmission", ref(held));
  held = await draft("submitForReview", ref(held));
  held = await draft("giveBackSubmission", { ...ref(held), note: "A fixture." }, reviewer, "rita");
  held = await draft("submitForReview", ref(held));
  const inPune = await database.models.submissionItem.findFirstOrThrow({
    where: { submissionId: held.id, thing: "salary", content: { path: ["place"], equals: "Pune" } },
  });
  const item = { thing: "SALARY", slug: inPune.thingId };
  const remark = { submissionId: held.id, ...item, text: "A fixture." };
  await act(curator, "carl", "commentOnItem", remark, "commentedAt");
  const given = { ...ref(held), items: [{ ...item, note: "A fixture." }] };
  held = await draft("giveBackItems", given, reviewer, "rita");
  const publication = { ...ref(held), impactReason: "A fixture." };
  held = await draft("publishSubmission", publication, reviewer, "rita");
  const [salary] = await database.models.salary.findMany({
    where: { sourceId: "fixture-survey", place: null },
  });
  const report = { salary: salary?.id, message: "A fixture." };
  await act("", null, "reportSalary", report, "__typename");
  const filed = await database.models.readerReport.findFirstOrThrow();
  const resolved = { report: filed.id, resolution: "A fixture." };
  await act(curator, "carl", "resolveReport", resolved, "__typename");
  const alias = { printed: "Fixture title", title: "data-scientist", reason: "A fixture." };
  await act(curator, "carl", "addTitleAlias", alias, "__typename");
  await draft("undoSubmission", { ...ref(held), reason: "A fixture." }, reviewer, "rita");
  let other = await draft("beginSubmission", { reason: "Another fixture." });
  other = await draft("restorePublisher", { ...ref(other), publisher: "fixture-press" });
  other = await draft("restoreSource", { ...ref(other), source: "fixture-survey" });
  other = await draft("restoreSalary", { ...ref(other), salary: salary?.id });
  const restored = { thing: "SALARY", slug: salary?.id };
  other = await draft("removeSubmissionItem", { ...ref(other), ...restored });
  const [standing] = await database.models.salary.findMany({
    where: { supersededIn: null, withdrawnIn: null },
    take: 1,
  });
  other = await draft("withdrawSalary", { ...ref(other), salary: standing?.id });
  other = await draft("withdrawSource", { ...ref(other), source: "guide-glassdoor" });
  other = await draft("withdrawPublisher", { ...ref(other), publisher: "glassdoor" });
  await draft("discardSubmission", ref(other));
  await draft("beginSubmissionAgain", { from: other.id });

  let graph = await draft("beginSubmission", { reason: "A fixture of the graph." });
  for (const [name, input] of GRAPH_PUTS) graph = await draft(name, { ...ref(graph), ...input });
  const items = await database.models.submissionItem.findMany({
    where: { submissionId: graph.id },
  });
  const slugOf = (kind: string) => items.find(({ thing }) => thing === kind)?.thingId;
  graph = await draft("submitForReview", ref(graph));
  const whole = { ...ref(graph), impactReason: "A fixture." };
  graph = await draft("publishSubmission", whole, reviewer, "rita");
  const eachOf = async (verb: string) => {
    let begun = await draft("beginSubmission", { reason: "A fixture." });
    for (const kind of GRAPH_THINGS) {
      const name = `${verb}${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;
      begun = await draft(name, { ...ref(begun), [kind]: slugOf(kind) });
    }
  };
  await eachOf("withdraw");
  await draft("undoSubmission", { ...ref(graph), reason: "A fixture." }, reviewer, "rita");
  await eachOf("restore");

  const asAda = (name: string, input: object | null, back = "__typename") =>
    act(administrator, "first", name, input, back);
  const invited = { email: "ira@fixture.test", role: "CURATOR" };
  const { invitation } = await asAda("inviteAccount", invited, "invitation { id }");
  await asAda("revokeInvitation", { invitation: invitation.id });
  const account = await idOf("carl");
  await asAda("changeRole", { account, role: "VIEWER" });
  await asAda("makeResetLink", { account });
  await asAda("disableAccount", { account });
  await asAda("enableAccount", { account });
  const wish = { name: "Fixture", scopes: ["READ"], days: 1 };
  const { apiToken } = await asAda("createApiToken", wish, "apiToken { id }");
  await asAda("revokeApiToken", { apiToken: apiToken.id });
  const { webhook } = await asAda("createWebhook", { url: receiver.url }, "webhook { id }");
  await asAda("testWebhook", { webhook: webhook.id });
  await asAda("deleteWebhook", { webhook: webhook.id });
  const password = "correct horse battery fixture";
  const { secret } = await asAda("beginSecondFactor", { password }, "secret");
  const key = { secret: Secret.fromBase32(secret) };
  const { recoveryCodes } = await asAda(
    "confirmSecondFactor",
    { code: TOTP.generate(key) },
    "recoveryCodes { codes }",
  );
  await asAda("removeSecondFactor", { code: recoveryCodes.codes[0] });
  await asAda("clearSecondFactor", { account: await idOf("carl") });
  await signIn(node, "first");
  const ended = await database.models.session.findFirstOrThrow({
    where: { accountId: await idOf("first") },
    orderBy: { createdAt: "desc" },
  });
  await asAda("endSession", { session: ended.tokenHash });
  await asAda("signOutEverywhere", null);
  const again = (await signIn(node, "rita")).headers.getSetCookie()[0]?.split(";")[0] ?? "";
  const passwords = {
    current: "correct horse battery fixture",
    next: "another long fixture of a password",
  };
  await act(again, "rita", "changePassword", passwords, "sessionsEnded");

  expect([...done].sort()).toEqual(Object.keys(MATRIX).sort());
});

const INPUTS: Readonly<Record<string, string>> = {
  beginSubmission: "BeginSubmission",
  putSource: "PutSource",
  putSalaries: "PutSalaries",
  putSalaryRows: "PutSalaryRows",
  withdrawSalary: "WithdrawSalary",
  withdrawSource: "WithdrawSource",
  withdrawPublisher: "WithdrawPublisher",
  restoreSalary: "RestoreSalary",
  restoreSource: "RestoreSource",
  restorePublisher: "RestorePublisher",
  removeSubmissionItem: "RemoveSubmissionItem",
  submitForReview: "Submission",
  reopenSubmission: "Submission",
  beginSubmissionAgain: "BeginSubmissionAgain",
  discardSubmission: "Submission",
  giveBackSubmission: "GiveBack",
  publishSubmission: "PublishSubmission",
  undoSubmission: "UndoSubmission",
  reportSalary: "ReportSalary",
  resolveReport: "ResolveReport",
  addTitleAlias: "AddTitleAlias",
  inviteAccount: "InviteAccount",
  revokeInvitation: "Invitation",
  changeRole: "ChangeRole",
  makeResetLink: "Account",
  endSession: "Session",
  confirmSecondFactor: "SecondFactorCode",
  removeSecondFactor: "SecondFactorCode",
  disableAccount: "Account",
  enableAccount: "Account",
  changePassword: "ChangePassword",
  createApiToken: "CreateApiToken",
  revokeApiToken: "ApiToken",
  createWebhook: "CreateWebhook",
  testWebhook: "Webhook",
  deleteWebhook: "Webhook",
};
