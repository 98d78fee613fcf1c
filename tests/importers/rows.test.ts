import { type Office, openOffice, send } from "./office";

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});

it("asks about slips, and takes them with a reason", async () => {
  const { node, curator } = office;
  const rows = (reason: string) =>
    `title,amount,place,slipReason\nData Scientist,12 L,A,\nData Analyst,28000,B,${reason}\n`;
  const asked = await send(node, curator, rows(""));
  expect(asked.report.submission).toBeNull();
  expect(
    asked.report.findings.map(({ line, field, kind }: Record<string, unknown>) => [
      line,
      field,
      kind,
    ]),
  ).toEqual([[3, "title", "refused"]]);
  const known = (reason: string) => rows(reason).replace("Data Analyst", "Data Scientist");
  const slip = await send(node, curator, known(""));
  expect(slip.report.findings[0]).toMatchObject({
    line: 3,
    kind: "slip",
    message: expect.stringContaining("pay for a month"),
  });
  const taken = await send(node, curator, known("An intern: the fixture says so."));
  expect(taken.report).toMatchObject({ rowsKept: 2, rowsRefused: 0 });
});

it("refuses the second of two rows about the same thing, with both lines", async () => {
  const { node, curator } = office;
  const { report } = await send(
    node,
    curator,
    "title,amount\nData Scientist,12 L\nData Scientist,13 L\n",
  );
  expect(report.findings).toEqual([
    { line: 3, field: null, kind: "refused", message: "Line 2 states the same thing already." },
  ]);
});

it("C09, X01: what is not understood is refused with its line and field, and never guessed", async () => {
  const { node, curator } = office;
  const bad = [
    ['"1,200,000"', "", "", true],
    ["$1.2M", "", "", true],
    ["1e9", "", "", false],
    ["NaN", "", "", false],
    ["-1", "", "", false],
    ["0", "", "", false],
    ["9007199254740993", "", "", false],
    ["١٢٠٠٠٠٠", "", "", false],
    ["12 L", "2024-02-30", "", false],
    ["12 L", "1/2/24", "", false],
    ["12 L", "", "javascript:alert(1)", false],
    ["12 L", "", "https://a:b@x.test", false],
  ] as const;
  for (const [amount, observed, url, fits] of bad) {
    const table = `title,amount,observed,url\nData Scientist,${amount},${observed},${url}\n`;
    const { report } = await send(node, curator, table, "mode=dry");
    expect([amount, observed, url, report.rowsRefused]).toEqual([
      amount,
      observed,
      url,
      fits ? 0 : 1,
    ]);
  }
  const currency = await send(
    node,
    curator,
    "title,amount,currency\nData Scientist,12 L,XXX\n",
    "mode=dry",
  );
  expect(currency.report.findings[0].field).toBe("currency");
});

it("B01, B29: names the columns that are not read, and the two rows of a range", async () => {
  const { node, curator } = office;
  const table = "title,amount,Sorte\nData Scientist,8-12 LPA,USD\nData Scientist,12 L,USD\n,,\n";
  const { report } = await send(node, curator, table, "mode=dry");
  expect(report).toMatchObject({ rowsRead: 2, rowsKept: 1, rowsRefused: 1 });
  expect(report.findings).toMatchObject([
    { line: 1, field: null, kind: "unread", message: expect.stringContaining('"Sorte"') },
    {
      line: 2,
      field: "amount",
      kind: "refused",
      rows: [
        { amount: "8 LPA", statistic: "minimum", asPrinted: "8-12 LPA" },
        { amount: "12 LPA", statistic: "maximum", asPrinted: "8-12 LPA" },
      ],
    },
  ]);
  const named = await send(node, curator, table, "mode=dry&columns=title,amount,currency");
  expect(named.report.findings.map(({ kind }: { kind: string }) => kind)).toEqual(["refused"]);
});

it.each(["2023-02-30", "2023-04-31", "2190-01-01"])(
  "B10: a file of a data set is of no day %s",
  async (asOf) => {
    const { node, reviewer } = office;
    const address = `${node.origin}/api/files/data-set-aijobs?mode=dry&asOf=${asOf}`;
    const headers = { cookie: reviewer, "content-type": "text/csv" };
    const answer = await fetch(address, { method: "POST", body: "work_year\n", headers });
    expect(answer.status).toBe(400);
  },
);
