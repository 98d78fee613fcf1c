import { xlsxOf } from "../support/workbooks";
import { type Office, openOffice, send } from "./office";

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const CP1252 = (text: string) => Buffer.from(text, "latin1");

it("A44: a workbook of a spreadsheet program goes the way of a table", async () => {
  const { node, curator, database } = office;
  const file = xlsxOf([
    ["Job title", "Salary", "City", "n", "Date"],
    ["Data Scientist", 1_250_000.5, "Pune", 120, "2025-02"],
    ["Machine Learning Manager", "8.5 L", "Chennai", 80, "Feb 2025"],
  ]);
  const type = { "content-type": XLSX };
  const { status, report } = await send(node, curator, file, "name=pay.xlsx", type);
  expect([status, report.rowsRead, report.rowsKept, report.sheets, report.sheet]).toEqual([
    200,
    2,
    2,
    ["Pay"],
    "Pay",
  ]);
  const items = await database.models.submissionItem.findMany({
    where: { submissionId: report.submission },
    orderBy: { position: "asc" },
  });
  expect(items.map(({ content, line }) => [(content as { amount: string }).amount, line])).toEqual([
    ["1250000.5", 2],
    ["850000", 3],
  ]);
});

it("A42, A43: a German table in Windows-1252 with decimal commas and days", async () => {
  const { node, curator } = office;
  const table = CP1252(
    "Titel;Gehalt (brutto);W\xe4hrung;Ort;Anzahl;Datum\nData Scientist;72.500,50;EUR;M\xfcnchen;1.200;28.02.2025\n",
  );
  const { report } = await send(
    node,
    curator,
    table,
    "mode=dry&decimals=comma&dates=day&country=DE",
  );
  expect(report.columns.map(({ field }: { field: string }) => field)).toEqual([
    "title",
    "amount",
    "currency",
    "place",
    "sampleSize",
    "observed",
  ]);
  expect(report.columns[1].samples).toEqual(["72.500,50"]);
  expect(report.findings).toEqual([]);
  const [first] = report.preview;
  expect(first.line).toBe(2);
  expect(first.words).toContain("Data Scientist; seventy-two thousand five hundred");
  expect(first.words).toContain("n = 1,200");
  expect(first.words).toContain("28 February 2025");
  const unsaid = await send(node, curator, table, "mode=dry&decimals=comma&country=DE");
  expect(unsaid.report.findings.map(({ field }: { field: string }) => field)).toEqual(["observed"]);
});

it("the same day read with the month first is another day", async () => {
  const { node, curator } = office;
  const table = "title,amount,date\nData Scientist,12 L,03/04/2025\n";
  const words = async (dates: string) =>
    (await send(node, curator, table, `mode=dry&dates=${dates}`)).report.preview[0].words;
  expect(await words("day")).toContain("3 April 2025");
  expect(await words("month")).toContain("4 March 2025");
  expect((await send(node, curator, table, "mode=dry&dates=year")).errors[0].message).toBe(
    'dates is "day" or "month".',
  );
});

it("A42: whatever the columns are called, they are told with their cells and can be chosen", async () => {
  const { node, curator } = office;
  const table = "職種,年収,職種\nData Scientist,1200000,x\n";
  const looked = await send(node, curator, table, "mode=dry");
  expect(looked.status).toBe(200);
  expect(looked.report).toMatchObject({ rowsRead: 1, rowsKept: 0, rowsRefused: 1, preview: [] });
  expect(looked.report.columns).toEqual([
    { name: "職種", field: null, samples: ["Data Scientist"] },
    { name: "年収", field: null, samples: ["1200000"] },
    { name: "職種", field: null, samples: ["x"] },
  ]);
  expect(looked.report.findings).toHaveLength(1);
  expect((await send(node, curator, table)).status).toBe(400);
  const chosen = await send(node, curator, table, "mode=dry&columns=title,amount,");
  expect(chosen.report).toMatchObject({ rowsKept: 1, rowsRefused: 0 });
});

it("how a file of a source was read is remembered for the next with the same headings", async () => {
  const { node, curator } = office;
  const table = (amount: string, place: string) =>
    `Rolle;Lohnsumme;Ort;Tag\nData Scientist;${amount};${place};03/04/2025\n`;
  const said = "columns=title,amount,place,observed&decimals=comma&dates=day";
  const first = await send(node, curator, table("1.210.000,50", "Pune"), said);
  expect(first.report).toMatchObject({ rowsKept: 1, isAsBefore: false });
  const next = await send(node, curator, table("1.220.000,75", "Chennai"), "mode=dry");
  expect(next.report).toMatchObject({
    rowsKept: 1,
    rowsRefused: 0,
    isAsBefore: true,
    hasDecimalComma: true,
    dateOrder: "DAY_FIRST",
  });
  const other = table("1.230.000,75", "Delhi").replace("Rolle", "Berufsrolle");
  const unlike = await send(node, curator, other, "mode=dry");
  expect(unlike.report).toMatchObject({ rowsKept: 0, isAsBefore: false });
});

it("JSON and a page's table are read, and what no form of a page may send is refused", async () => {
  const { node, curator } = office;
  const json = JSON.stringify([{ title: "Data Scientist", amount: 1_310_000, place: "Pune" }]);
  const asJson = await send(node, curator, json, "mode=dry", {
    "content-type": "application/json",
  });
  expect(asJson.report).toMatchObject({ rowsKept: 1, rowsRefused: 0 });
  const html = "<table><tr><th>Title<th>Salary</tr><tr><td>Data Scientist<td>13.2 L</tr></table>";
  const asPage = await send(node, curator, html, "mode=dry", { "content-type": "text/html" });
  expect(asPage.report).toMatchObject({ rowsKept: 1, rowsRefused: 0 });
  const type = { "content-type": "application/zip" };
  expect((await send(node, curator, json, "mode=dry", type)).status).toBe(415);
});
