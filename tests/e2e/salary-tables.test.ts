import { fileOf } from "../importers/data-set/files";
import { change, publish, undo } from "../importers/office";
import { runImportCommand } from "../support/built-command";
import { eventually } from "../support/eventually";
import { type Node, startNode } from "../support/node";
import { firstAdministrator, join } from "../support/people";
import { type Site, testSite } from "../support/site";

let site: Site;
let node: Node;
let curator: string;
let reviewer: string;
beforeAll(async () => {
  site = await testSite();
  node = await startNode(site.database);
  const administrator = await firstAdministrator(node, site.database);
  curator = await join(node, administrator, "curator", "CURATOR");
  reviewer = await join(node, administrator, "reviewer", "REVIEWER");
});

const HEADER =
  "source,title,amount,currency,period,statistic,basis,country,slipReason,place,Colour of the page";
const row = (title: string, amount: string, slipReason = "", source = "guide-turing") =>
  `${source},${title},${amount},INR,year,median,CTC,India,${slipReason},Pune,red`;
const TABLE = [
  HEADER,
  row("Data Analyst", "9 L"),
  row("Data Analyst", "9 L"),
  row("Nobody", "9 L"),
  row("Data Analyst", "9 L", "", "nowhere"),
  row("Data Scientist", "900000 L"),
  row("Data Engineer", "900000 L", "It is printed so."),
  `${row("Machine Learning Engineer", "20 L")},one more`,
].join("\n");

const TABLE_WITH_COMMAS = [
  "source;title;amount;currency;period;statistic;basis;country",
  "guide-turing;Data Analyst;900.000,50;INR;year;median;CTC;India",
].join("\n");

const runCommand = (...parameters: string[]) =>
  runImportCommand({ DATABASE_URL: site.database.url }, ["csv", ...parameters]);

/** What an address answers of a table, in its last line. */
async function sendTable(address: string, table: string) {
  const response = await fetch(`${node.origin}/api/files/${address}`, {
    method: "POST",
    headers: { "content-type": "text/csv", cookie: curator },
    body: table,
  });
  const lines = (await response.text()).trim().split("\n");
  return JSON.parse(lines.at(-1) ?? "{}");
}

/** Checks a table on the page of a draft: what it says of it, and the cells of its findings. */
async function checkOnPage(table: string) {
  const reason = "A draft for a file.";
  const draft = await change(node, curator, "beginSubmission", "BeginSubmissionInput", { reason });
  const page = await site.page({ width: 1440 });
  const [name = "", value = ""] = curator.split("=");
  await page.context().addCookies([{ name, value, url: site.origin }]);
  await page.goto(`${site.origin}/admin/submissions/${draft.id}/file`);
  const part = page.locator("section[aria-labelledby=file]");
  await part.getByLabel("The file", { exact: true }).setInputFiles({
    name: "fixture.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(table),
  });
  await part.getByRole("button", { name: "Check the file" }).click();
  const shown = part.getByText(/^Checked:/).or(part.getByRole("alert"));
  await shown.waitFor();
  const cells = await part
    .locator("tbody tr")
    .evaluateAll((rows) =>
      rows.map((each) => [...each.children].map(({ textContent }) => textContent)),
    );
  return { shown: await shown.innerText(), cells };
}

it("the command line, HTTP and the page give the same account of the same file", async () => {
  const file = fileOf("doors.csv", TABLE);
  const { code, json, lines } = await runCommand(file, "--dry-run", "--json");
  expect([code, lines.length]).toEqual([0, 1]);
  expect(json).toMatchObject({ rowsRead: 7, rowsKept: 2, rowsUnchanged: 0, rowsRefused: 5 });
  expect(json.findings.map(({ line, kind, field }: Finding) => [line, kind, field])).toEqual([
    [1, "unread", null],
    [3, "refused", null],
    [4, "refused", "title"],
    [5, "refused", "source"],
    [6, "slip", "amount"],
    [8, "refused", null],
  ]);
  expect(json.findings[0].message).toContain('"Colour of the page" is not read');
  expect(await sendTable("salaries?mode=dry", TABLE)).toEqual({ report: json });
  expect(await sendTable("data-set-csv?mode=dry", TABLE)).toEqual({ report: json });
  const { shown, cells } = await checkOnPage(TABLE);
  expect(shown).toBe(
    "Checked: 7 rows read, 2 can be taken, 0 published like that already, 5 refused.",
  );
  expect(cells).toEqual(
    json.findings.map(({ line, kind, field, message }: Finding) => [
      String(line),
      field ?? (kind === "unread" ? "the column" : "the row"),
      message,
    ]),
  );
  const { lines: text } = await runCommand(file, "--dry-run");
  expect(text[0]).toBe("7 rows read, 2 kept, 0 published like that already, 5 left out");
  for (const { message } of json.findings) expect(text.join("\n")).toContain(message);
});

it("nothing that is sent along with a file is dropped in silence", async () => {
  const refusalOf = async (parameter: string) => {
    const { errors } = await sendTable(`salaries?mode=dry&${parameter}`, TABLE);
    return [errors[0].extensions.code, errors[0].message];
  };
  expect(await refusalOf("asOf=2024-01-01")).toEqual([
    "BAD_USER_INPUT",
    "A table of salaries says in its rows when each was observed: leave asOf out.",
  ]);
  expect(await refusalOf("colour=blue")).toEqual([
    "BAD_USER_INPUT",
    '"colour" is not read here. Leave it out.',
  ]);
});

it("a file with decimal commas is read where it is said so, by every road", async () => {
  const table = TABLE_WITH_COMMAS;
  const file = fileOf("commas.csv", table);
  const { json } = await runCommand(file, "--decimal-comma", "--dry-run", "--json");
  expect(json).toMatchObject({ rowsRead: 1, rowsKept: 1, rowsRefused: 0 });
  expect(await sendTable("salaries?mode=dry&decimals=comma", table)).toEqual({ report: json });
  expect((await sendTable("salaries?mode=dry", table)).report).toMatchObject({ rowsRefused: 1 });
  const { errors } = await sendTable("salaries?mode=dry&decimals=kommas", table);
  expect(errors[0].message).toBe('decimals is "point" or "comma".');
});

interface Finding {
  readonly line: number;
  readonly kind: string;
  readonly field: string | null;
  readonly message: string;
}

it.each([
  ["no title", "amount,colour\n12 L,red\n"],
  ["a column twice", "title,title,amount\nA,B,1\n"],
  ["a quote that is never closed", 'title,amount\n"Data Scientist,1\n'],
  ["an archive", "PK\u0003\u0004\u0000\u0000"],
  ["nothing", ""],
])("refuses %s by every door in the same words", async (name, table) => {
  const file = fileOf(`${name.replaceAll(" ", "-")}.csv`, table);
  const { code, json } = await runCommand(file, "--json");
  const { errors } = await sendTable("salaries?mode=good&reason=Fixture", table);
  expect([code, json.error]).toEqual([
    1,
    { message: errors[0].message, ...errors[0].extensions, requestId: undefined },
  ]);
  // Of a header that says nothing the page tells the columns, so that they can be chosen.
  const { shown, cells } = await checkOnPage(table);
  expect([shown, ...cells.flat()].join(" ")).toContain(errors[0].message);
});

it("a table becomes a draft with the reasons of its slips, which a second person publishes and takes back", async () => {
  const readers = async () => {
    const answer = await fetch(`${site.origin}/data/salaries.csv?titles=all`);
    expect(answer.status).toBe(200);
    return (await answer.text()).replace(/asOf=[^"&\s,]*|\d{4}-\d\d-\d\dT[\d:.]+Z/g, "");
  };
  const before = await readers();
  const file = fileOf("drafted.csv", TABLE);
  const options = ["--as", "curator@fixture.test", "--reason", "A fixture.", "--json"];
  const { json } = await runCommand(file, ...options);
  expect(json).toMatchObject({
    rowsKept: 2,
    isDuplicate: false,
    address: `/admin/submissions/${json.submission}`,
  });
  const { data } = await node.ask(
    `query($id: ID!) { submission(id: $id) {
      kind author reason fileName
      fileAccount { dataSet rowsRead rowsKept rowsRefused { what rows } titlesUnrecognised { what rows } }
      items(first: 10) { edges { node { slipReason line } } }
    } }`,
    { id: json.submission },
    { cookie: curator },
  );
  expect(data.submission).toMatchObject({
    kind: "FILE",
    author: "curator",
    reason: "A fixture.",
    fileName: "drafted.csv",
    fileAccount: {
      dataSet: "csv",
      rowsRead: 7,
      rowsKept: 2,
      rowsRefused: expect.arrayContaining(
        [
          "a row above states the same thing",
          "the amount looks like a slip and has no reason",
          "the row has other cells than the header",
          "the source cannot be read",
          "the title cannot be read",
        ].map((what) => ({ what, rows: 1 })),
      ),
      titlesUnrecognised: [{ what: "Nobody", rows: 1 }],
    },
  });
  expect(data.submission.items.edges.map(({ node: item }: { node: object }) => item)).toEqual([
    { slipReason: null, line: 2 },
    { slipReason: "It is printed so.", line: 7 },
  ]);
  // Whoever sends the same rows is led to the first draft.
  const again = await sendTable("salaries?mode=good&reason=A+fixture.", TABLE);
  expect(again.report).toEqual({ ...json, isDuplicate: true });
  expect(await readers()).toBe(before);
  const published = await publish(node, curator, reviewer, json.submission);
  // It is published on another node than the one that is read.
  await eventually("what was published, to readers", async () => (await readers()) !== before);
  await undo(node, reviewer, published);
  await eventually("what stood before, to readers", async () => (await readers()) === before);

  // For no account it is nobody's, and reviewers alone hand it in.
  const { json: nobodys } = await runCommand(file, "--json");
  expect(nobodys).toMatchObject({ rowsKept: 2, isDuplicate: false });
  expect(nobodys.submission).not.toBe(json.submission);
  const own = await node.ask(
    `mutation($id: ID!) {
      submitForReview(input: { submission: { id: $id, version: 1 } }) { submission { id } }
    }`,
    { id: nobodys.submission },
    { cookie: curator },
  );
  expect(own.code).toBe("FORBIDDEN");
  await publish(node, reviewer, reviewer, nobodys.submission);
  // It is published on another node than the one that is read.
  await eventually("what was published, to readers", async () => (await readers()) !== before);
});
