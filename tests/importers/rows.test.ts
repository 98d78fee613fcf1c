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
