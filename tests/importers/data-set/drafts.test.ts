import { readFileSync } from "node:fs";
import { asDraft } from "@/importers/data-set/keep";
import { deleteBatch } from "@/prisma/records/store-records";
import { change, type Office, openOffice, publish, ref, undo } from "../office";
import { publicAnswers, refusedWith, sendSet, submissionOf } from "./draft-answers";
import { advert, aijobsFile, fileOf, read } from "./files";

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});

const ROWS = Array.from({ length: 240 }, (_, row) =>
  advert({ salary: 80_000 + 500 * row, year: 2023 + (row % 2) }),
);

it("by HTTP is a draft that no reader sees, is published by a second person, and is taken back", async () => {
  const { curator, reviewer, node, database } = office;
  const before = await publicAnswers(office);
  const file = aijobsFile("2024-12-15", [...ROWS, advert({ title: "Fixture Wrangler" })]);
  const { report } = await sendSet(office, curator, file, "asOf=2024-12-15&reason=A+fixture+file.");
  expect(report).toMatchObject({
    outcome: "drafted",
    rowsRead: 241,
    rowsKept: 240,
    isDuplicate: false,
    address: `/admin/submissions/${report.submission}`,
  });
  expect(await publicAnswers(office)).toBe(before);
  const draft = await submissionOf(office, report.submission);
  expect(draft).toMatchObject({
    kind: "DATA_SET",
    status: "DRAFT",
    reason: "A fixture file.",
    author: "curator",
    fileName: "salaries_fixture.csv",
    fileAccount: {
      dataSet: "aijobs",
      rowsRead: 241,
      rowsKept: 240,
      titlesUnrecognised: [{ what: "Fixture Wrangler", rows: 1 }],
      titlesUnrecognisedInAll: 1,
    },
  });
  expect(draft.impact.changes.length).toBeGreaterThan(0);
  const things = draft.items.edges.map(({ node: item }: { node: { thing: string } }) => item.thing);
  expect([...new Set(things)]).toEqual(
    expect.arrayContaining(["PUBLISHER", "SOURCE", "EDITION", "DATA_SET", "SALARY"]),
  );
  // The same file again, by whomever, is the same draft.
  const again = await sendSet(office, reviewer, file, "asOf=2024-12-15");
  expect(again.report).toMatchObject({
    outcome: "unchanged",
    isDuplicate: true,
    submission: report.submission,
  });
  expect(await database.models.salaryRecord.groupBy({ by: ["batch"] })).toHaveLength(1);

  const handedIn = await change(node, curator, "submitForReview", "SubmissionInput", {
    submission: ref(draft),
  });
  const own = { submission: ref(handedIn), impactReason: "A fixture." };
  expect(
    (await refusedWith(office, curator, "publishSubmission", "PublishSubmissionInput", own))[0],
  ).toBe("FORBIDDEN");
  expect(await publicAnswers(office)).toBe(before);
  const done = await change(node, reviewer, "publishSubmission", "PublishSubmissionInput", own);
  const published = await publicAnswers(office);
  expect(JSON.parse(published).data.recordSets.nodes).toEqual([
    expect.objectContaining({ asOfDay: "2024-12-15", rowsKept: 240 }),
  ]);
  expect(JSON.parse(published).data.careerTitle.distributions.bySource).toEqual([
    expect.objectContaining({ copies: 240 }),
  ]);
  expect((await sendSet(office, curator, file, "asOf=2024-12-15")).report).toMatchObject({
    outcome: "unchanged",
    submission: null,
  });

  await undo(node, reviewer, done);
  expect(await publicAnswers(office)).toBe(before);
  // Handed in once more it is another draft, and a later file takes its place; taken back, that leaves
  // what stood before, with the same records.
  const anew = (await sendSet(office, curator, file, "asOf=2024-12-15")).report;
  expect(anew).toMatchObject({ outcome: "drafted", isDuplicate: false });
  await publish(node, curator, reviewer, anew.submission);
  expect(await publicAnswers(office)).toBe(published);
  const later = aijobsFile("2024-12-22", ROWS.slice(40));
  const next = (await sendSet(office, curator, later, "asOf=2024-12-22")).report;
  const replaced = await publish(node, curator, reviewer, next.submission);
  expect(await publicAnswers(office)).not.toBe(published);
  await undo(node, reviewer, replaced);
  expect(await publicAnswers(office)).toBe(published);
  // What was published stays for those who ask of that time.
  expect(await database.models.salaryRecord.groupBy({ by: ["batch"] })).toHaveLength(3);
});

it("that is given up deletes its records, and no other ones can be deleted", async () => {
  const { curator, reviewer, node, database } = office;
  const batches = async () =>
    (await database.models.salaryRecord.groupBy({ by: ["batch"] })).map(({ batch }) => batch);
  const before = await batches();
  const file = aijobsFile("2025-02-01", ROWS);
  const { report } = await sendSet(office, curator, file, "asOf=2025-02-01");
  expect(await batches()).toHaveLength(before.length + 1);
  const draft = await submissionOf(office, report.submission);
  await change(node, curator, "discardSubmission", "SubmissionInput", { submission: ref(draft) });
  expect(await batches()).toEqual(before);
  // Handed in again it is another draft.
  const again = (await sendSet(office, curator, file, "asOf=2025-02-01")).report;
  expect(again).toMatchObject({ outcome: "drafted", isDuplicate: false });
  await publish(node, curator, reviewer, again.submission);
  const set = await database.models.recordSet.findFirstOrThrow({
    where: { supersededIn: null, asOf: new Date("2025-02-01") },
  });
  await expect(
    database.models.$transaction((transaction) => deleteBatch(transaction, set.batch)),
  ).rejects.toThrow(/refused/);
});

it("that a later file overtook is refused when it is handed in and when it is published", async () => {
  const { curator, reviewer, node } = office;
  const draftOf = async (day: string, rows: number) => {
    const file = aijobsFile(day, ROWS.slice(0, rows));
    return submissionOf(
      office,
      (await sendSet(office, curator, file, `asOf=${day}`)).report.submission,
    );
  };
  const early = await draftOf("2025-03-01", 100);
  const waiting = await draftOf("2025-03-02", 110);
  const handedIn = await change(node, curator, "submitForReview", "SubmissionInput", {
    submission: ref(waiting),
  });
  const latest = await draftOf("2025-03-03", 120);
  await publish(node, curator, reviewer, latest.id);
  const message = expect.stringMatching(
    /^Another file of the data set "aijobs-with-new-titles" was published after this one was read\./,
  );
  expect(
    await refusedWith(office, curator, "submitForReview", "SubmissionInput", {
      submission: ref(early),
    }),
  ).toEqual(["CONFLICT", message]);
  expect(
    await refusedWith(office, reviewer, "publishSubmission", "PublishSubmissionInput", {
      submission: ref(handedIn),
      impactReason: "A fixture.",
    }),
  ).toEqual(["CONFLICT", message]);
  expect(
    (await sendSet(office, curator, aijobsFile("2025-03-01", ROWS), "asOf=2025-03-01")).report,
  ).toMatchObject({
    outcome: "older",
    submission: null,
  });
});

it("keeps what its salaries need, and the data set that it is of", async () => {
  const { curator } = office;
  const file = aijobsFile(
    "2023-05-14",
    ROWS.slice(0, 50).map((row) => row.replaceAll("2024", "2022").replaceAll("2023,", "2022,")),
  );
  const { report } = await sendSet(office, curator, file, "asOf=2023-05-14");
  const { id, version } = await submissionOf(office, report.submission);
  const drop = (thing: string, slug: string) =>
    refusedWith(office, curator, "removeSubmissionItem", "RemoveSubmissionItemInput", {
      submission: { id, version },
      thing,
      slug,
    });
  expect(await drop("EDITION", "aijobs-with-low-pay")).toEqual([
    "INCOMPLETE",
    expect.stringMatching(/of the edition "aijobs-with-low-pay": take (it|them) out first\./),
  ]);
  expect(await drop("DATA_SET", "aijobs-with-low-pay")).toEqual([
    "INCOMPLETE",
    "The data set is what the file was read for. Give the draft up instead.",
  ]);
});

it("of facts alone is a draft as well: rates, prices and salaries of the guide's columns", async () => {
  const { database } = office;
  const keep = asDraft({
    accountId: null,
    requestId: "fixture",
    reason: null,
    fileName: "cpi.csv",
  });
  const file = fileOf("cpi.csv", "Country Name,Country Code,Year,CPI\nIndia,IND,2024,4.95\n");
  const held = await database.models.referenceValue.count();
  const report = await read(database.url, "worldbank-cpi", file, { keep });
  expect(report.outcome).toBe("drafted");
  expect(await database.models.referenceValue.count()).toBe(held);
  const draft = await submissionOf(office, report.submission ?? "");
  expect(draft).toMatchObject({ author: null, kind: "DATA_SET" });
  // Nobody's draft is handed in and published by reviewers.
  const { node, curator, reviewer } = office;
  expect(
    (
      await refusedWith(office, curator, "submitForReview", "SubmissionInput", {
        submission: ref(draft),
      })
    )[0],
  ).toBe("FORBIDDEN");
  const done = await publish(node, reviewer, reviewer, draft.id);
  expect(await database.models.referenceValue.count()).toBeGreaterThan(held);
  await undo(node, reviewer, done);
});

it("of a client that leaves, or that fails on the way, leaves nothing behind", async () => {
  const { curator, database, node } = office;
  const count = async () => [
    await database.models.submission.count(),
    await database.models.salaryRecord.count(),
    await database.models.auditEvent.count(),
  ];
  const before = await count();
  const damaged = aijobsFile("2025-05-01", [...ROWS, 'never "closed']);
  expect((await sendSet(office, curator, damaged, "asOf=2025-05-01")).errors).toHaveLength(1);
  expect(await count()).toEqual(before);
  const many = aijobsFile(
    "2025-05-02",
    Array.from({ length: 60_000 }, (_, row) => advert({ salary: 50_000 + row })),
  );
  const leaving = new AbortController();
  const response = await fetch(
    `${node.origin}/api/files/data-set-aijobs?asOf=2025-05-02&name=f.csv`,
    {
      method: "POST",
      headers: { "content-type": "text/csv", cookie: curator },
      body: readFileSync(many),
      signal: leaving.signal,
    },
  );
  await response.body?.getReader().read();
  leaving.abort();
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  expect(await count()).toEqual(before);
});
