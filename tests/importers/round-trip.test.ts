import { openDatabase } from "@/prisma/client";
import { testDatabase } from "../support/database";
import { startNode } from "../support/node";
import { firstAdministrator, join } from "../support/people";
import { publish } from "./office";

const CONTENT = {
  id: true,
  sourceId: true,
  titleId: true,
  statistic: true,
  amount: true,
  currency: true,
  asPrinted: true,
  period: true,
  basis: true,
  country: true,
  place: true,
  experiencePrinted: true,
  minYears: true,
  maxYears: true,
  level: true,
  sampleSize: true,
  observedFrom: true,
  observedTo: true,
  url: true,
  note: true,
} as const;

async function office(empty: boolean) {
  const database = await testDatabase();
  if (empty) {
    // No salary at all, as in a new installation that has the titles and sources.
    await database.models.$executeRaw`ALTER TABLE salary DISABLE TRIGGER USER`;
    await database.models.$executeRaw`DELETE FROM salary`;
    await database.models.$executeRaw`ALTER TABLE salary ENABLE TRIGGER USER`;
  }
  const node = await startNode(database);
  const administrator = await firstAdministrator(node, database);
  const curator = await join(node, administrator, "curator", "CURATOR");
  const reviewer = await join(node, administrator, "reviewer", "REVIEWER");
  const standing = () =>
    database.models.salary.findMany({
      where: { supersededIn: null, withdrawnIn: null },
      select: CONTENT,
      orderBy: [{ sourceId: "asc" }, { titleId: "asc" }, { amount: "asc" }],
    });
  return { database, node, curator, reviewer, standing };
}

it("C02: our own export of the whole record, hostile texts included, comes back equal", async () => {
  const from = await office(false);
  const own = openDatabase(from.database.url);
  // Whatever a curator may have written: what spreadsheets run, quotes, lines, one-sided dates.
  const texts = ["=1+1", "'=1", "@x", 'a "b", c', "＝2", "-", "+91", "|x"];
  const [sample] = await own.models.salary.findMany({ take: 1 });
  if (!sample) throw new Error("the record is empty");
  await own.models.salary.createMany({
    data: texts.map((text, index) => ({
      ...sample,
      id: `fixture-${index}`,
      place: text,
      note: text,
      asPrinted: text,
      experiencePrinted: index % 2 ? text : null,
      observedFrom: index % 3 ? new Date("2024-01-05") : null,
      observedTo: index % 2 ? new Date("2024-02-06") : null,
    })),
  });
  await own.close();
  const file = await fetch(`${from.node.origin}/api/files/salaries.csv`, {
    headers: { cookie: from.curator },
  });
  const text = await file.text();
  expect(text.startsWith("source,title,amount,currency")).toBe(true);

  const to = await office(true);
  expect(await to.standing()).toEqual([]);
  const response = await fetch(`${to.node.origin}/api/files/salaries?reason=Fixture`, {
    method: "POST",
    headers: { "content-type": "text/csv", cookie: to.curator },
    body: text,
  });
  const { report } = JSON.parse((await response.text()).trim().split("\n").at(-1) ?? "{}");
  expect(report.findings).toEqual([]);
  await publish(to.node, to.curator, to.reviewer, report.submission);
  const withoutId = (rows: object[]) =>
    rows.map((row) => JSON.stringify({ ...row, id: null })).sort();
  expect(withoutId(await to.standing())).toEqual(withoutId(await from.standing()));
});

it("gives the export to people with an account, and the template to everybody", async () => {
  const { node } = await office(false);
  expect((await fetch(`${node.origin}/api/files/salaries.csv`)).status).toBe(401);
  const template = await fetch(`${node.origin}/api/files/template.csv`);
  expect(template.status).toBe(200);
  expect(await template.text()).toContain("title,amount,currency,period,statistic,basis");
});
