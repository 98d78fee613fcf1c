import { createHash } from "node:crypto";
import { connect } from "node:net";
import { MOST_FILE_BYTES } from "@/domain/limits";
import { startNode } from "../support/node";
import { change, fixtureTable, type Office, openOffice, publish, send, undo } from "./office";

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});

const counts = async () => ({
  submissions: await office.database.models.submission.count(),
  items: await office.database.models.submissionItem.count(),
  salaries: await office.database.models.salary.count(),
});

it("C13: one bad row leaves nothing behind, or only itself, by the mode", async () => {
  const { node, curator } = office;
  const table = fixtureTable(1_000, (row) => (row === 499 ? -1 : 1_200_000 + row));
  const before = await counts();
  const all = await send(node, curator, table);
  expect(all.report).toMatchObject({ rowsRead: 1_000, rowsRefused: 1, submission: null });
  expect(all.report.findings).toEqual([
    { line: 501, field: "amount", kind: "refused", message: expect.stringContaining("minus") },
  ]);
  expect(await counts()).toEqual(before);
  const good = await send(node, curator, table, "mode=good");
  expect(good.report).toMatchObject({ rowsRead: 1_000, rowsKept: 999, rowsRefused: 1 });
  const after = await counts();
  expect([after.submissions - before.submissions, after.items - before.items]).toEqual([1, 999]);
});

it("C10: the same rows are taken once, in whatever order and spacing", async () => {
  const { node, curator } = office;
  const table = fixtureTable(50, (row) => 1_500_000 + row);
  const first = await send(node, curator, table);
  expect(first.report).toMatchObject({ rowsKept: 50, isDuplicate: false });
  const before = await counts();
  const [header = "", ...rows] = table.trim().split("\n");
  const shuffled = [header, ...rows.reverse().map((row) => row.replaceAll(",", " , "))].join(
    "\r\n",
  );
  for (const again of [table, shuffled, `\ufeff${table}`]) {
    const { report } = await send(node, curator, again);
    expect([report.isDuplicate, report.submission]).toEqual([true, first.report.submission]);
  }
  expect(await counts()).toEqual(before);
});

it("C12: the same file five times at once, on two nodes, is one batch", async () => {
  const { node, curator, database } = office;
  const other = await startNode(database);
  const table = fixtureTable(400, (row) => 1_700_000 + row);
  const before = await counts();
  const answers = await Promise.all(
    [node, other, node, other, node].map((each) => send(each, curator, table)),
  );
  expect(answers.map(({ report }) => report.isDuplicate).sort()).toEqual([
    false,
    true,
    true,
    true,
    true,
  ]);
  expect(new Set(answers.map(({ report }) => report.submission)).size).toBe(1);
  const after = await counts();
  expect([after.submissions - before.submissions, after.items - before.items]).toEqual([1, 400]);
});

it("C11, C17: one figure changed is one update with its history, and undoing leaves all as before", async () => {
  const { node, curator, reviewer, database } = office;
  const table = fixtureTable(30, (row) => 1_900_000 + row);
  const dry = await send(node, curator, table, "mode=dry");
  expect(dry.report.submission).toBeNull();
  const stored = await send(node, curator, table);
  const { submission: _none, address, ...planned } = dry.report;
  expect(address).toBeNull();
  expect(stored.report).toMatchObject({
    ...planned,
    address: `/admin/submissions/${stored.report.submission}`,
  });
  const standing = () =>
    database.models.salary.findMany({
      where: { supersededIn: null, withdrawnIn: null },
      select: { id: true, amount: true, place: true, sampleSize: true },
      orderBy: { id: "asc" },
    });
  const before = await standing();
  await publish(node, curator, reviewer, stored.report.submission);
  const published = await standing();
  expect(published.length - before.length).toBe(30);

  const changed = table.replace(",1900007,", ",1950000,");
  const second = await send(node, curator, changed);
  expect(second.report).toMatchObject({ rowsKept: 1, rowsUnchanged: 29 });
  const edit = await publish(node, curator, reviewer, second.report.submission);
  const versions = await database.models.salary.findMany({
    where: {
      place: "Fixture town 7",
      sourceId: "fixture-survey",
      amount: { in: [1_900_007, 1_950_000] },
    },
    orderBy: { version: "asc" },
  });
  expect(versions.map(({ version, amount }) => [version, Number(amount)])).toEqual([
    [1, 1_900_007],
    [2, 1_950_000],
  ]);
  await undo(node, reviewer, edit);
  expect(await standing()).toEqual(published);
});

it("goes into a draft that was begun, whose author alone and reviewers may do so", async () => {
  const { node, curator, database } = office;
  const draft = await change(node, curator, "beginSubmission", "BeginSubmissionInput", {
    reason: "A draft for a file.",
  });
  const into = `submission=${draft.id}&version=${draft.version}`;
  const { report } = await send(
    node,
    curator,
    fixtureTable(3, (row) => 2_100_000 + row),
    into,
  );
  expect(report).toMatchObject({ rowsKept: 3, submission: draft.id });
  const stale = await send(
    node,
    curator,
    fixtureTable(4, (row) => 2_200_000 + row),
    into,
  );
  expect(stale.errors[0].extensions).toMatchObject({ code: "CONFLICT", current: 2 });
  const items = await database.models.submissionItem.count({ where: { submissionId: draft.id } });
  expect(items).toBe(3);
});

it("C04, C05: a file that is too large, cut off or altered leaves nothing behind", async () => {
  const { node, curator } = office;
  const before = await counts();
  const table = fixtureTable(20, (row) => 2_300_000 + row);
  const wrong = await send(node, curator, table, "", { "x-content-sha256": "0".repeat(64) });
  expect(wrong.status).toBe(400);
  // The file itself is the client's, which runs in this process too.
  const tooLarge = new Uint8Array(MOST_FILE_BYTES + 1).fill(65);
  const rss = process.memoryUsage().rss;
  const large = await send(node, curator, tooLarge);
  expect(large.status).toBe(413);
  expect(process.memoryUsage().rss - rss).toBeLessThan(3 * MOST_FILE_BYTES);
  await new Promise<void>((resolve) => {
    const { port } = new URL(node.origin);
    const socket = connect(Number(port), "127.0.0.1", () => {
      socket.write(
        `POST /api/files/salaries?source=fixture-survey&reason=x HTTP/1.1\r\nHost: x\r\nCookie: ${curator}\r\nContent-Type: text/csv\r\nContent-Length: 1000\r\n\r\n${table.slice(0, 500)}`,
      );
      setTimeout(() => socket.destroy(), 200);
    });
    socket.on("close", () => resolve());
  });
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(await counts()).toEqual(before);
  const digest = createHash("sha256").update(table).digest("hex");
  const right = await send(node, curator, table, "", { "x-content-sha256": digest });
  expect(right.report.rowsKept).toBe(20);
});

it("C06, C07, C18: a damaged table is 400 with its line, and what is no table 415", async () => {
  const { node, curator } = office;
  const before = await counts();
  const unclosed = `title,amount\n"Data Scientist,1\n${"Data Scientist,12 L\n".repeat(100_000)}`;
  const quote = await send(node, curator, unclosed);
  expect([quote.status, quote.errors[0].extensions]).toEqual([
    400,
    { code: "BAD_REQUEST", line: 2 },
  ]);
  const header = await send(node, curator, "title,title,amount\nA,B,1\n");
  expect([header.status, header.errors[0].message]).toEqual([
    400,
    'Two columns are called "title".',
  ]);
  const archive = await send(node, curator, new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]));
  expect([archive.status, archive.errors[0].extensions.code]).toEqual([
    415,
    "UNSUPPORTED_MEDIA_TYPE",
  ]);
  expect(await counts()).toEqual(before);
});

it("C18: keeps the name of a file for show, cut and without what cannot be seen", async () => {
  const { node, curator, database } = office;
  const names = ["../../etc/passwd", "<img onerror=1>\u202e.csv", "x".repeat(10_000)];
  for (const [index, name] of names.entries()) {
    const table = fixtureTable(1, () => 2_500_000 + index);
    const { report } = await send(node, curator, table, `name=${encodeURIComponent(name)}`);
    const found = await database.models.submission.findUniqueOrThrow({
      where: { id: report.submission },
    });
    expect(found.fileName?.length).toBeLessThanOrEqual(100);
    expect(found.fileName).not.toContain("\u202e");
  }
});

it("A13: takes files from pages of its own and from people who may write", async () => {
  const { node, curator, database } = office;
  const table = fixtureTable(2, (row) => 2_600_000 + row);
  const before = await counts();
  for (const headers of [{ origin: "https://evil.example" }, { "sec-fetch-site": "cross-site" }]) {
    expect(
      (await send(node, curator, table, "", headers as unknown as Record<string, string>)).status,
    ).toBe(403);
  }
  for (const type of [
    "multipart/form-data; boundary=x",
    "text/plain",
    "application/x-www-form-urlencoded",
  ]) {
    expect((await send(node, curator, table, "", { "content-type": type })).status).toBe(415);
  }
  expect((await send(node, "", table)).status).toBe(401);
  await database.models.account.updateMany({
    where: { name: "curator" },
    data: { role: "VIEWER" },
  });
  expect((await send(node, curator, table)).status).toBe(403);
  await database.models.account.updateMany({
    where: { name: "curator" },
    data: { role: "CURATOR" },
  });
  expect(await counts()).toEqual(before);
});

it("the report of a dry run can be had as a table", async () => {
  const { node, curator } = office;
  const table = "title,amount\nData Scientist,-1\nNobody,12 L\n";
  const response = await fetch(`${node.origin}/api/files/salaries?source=fixture-survey&mode=dry`, {
    method: "POST",
    headers: { "content-type": "text/csv", accept: "text/csv", cookie: curator },
    body: table,
  });
  const text = await response.text();
  expect(response.headers.get("content-disposition")).toContain("stepwise-report.csv");
  expect(text.split("\r\n")[0]).toBe("line,finding,field,explanation");
  expect(text).toContain("2,refused,amount,");
  expect(text).toContain("3,refused,title,");
});
