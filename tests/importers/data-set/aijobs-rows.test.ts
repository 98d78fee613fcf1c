import { publish } from "@/prisma/publish";
import { seedTitles } from "@/prisma/seed/seed";
import { salaryRow, sourceRow } from "../../graphql/rows";
import { type TestDatabase, testDatabase } from "../../support/database";
import { addsUp, advert, aijobsFile, fileOf, read } from "./files";

let database: TestDatabase;
beforeEach(async () => {
  database = await testDatabase();
});

const records = () =>
  database.models.salaryRecord.findMany({ orderBy: [{ batch: "asc" }, { fileRow: "asc" }] });
const amountsOf = async () =>
  (await records()).map(({ low, high, copies }) => [Number(low), Number(high), copies]);

describe("rows", () => {
  it("are joined from the two ends of a range, and counted once with their copies", async () => {
    const range = [advert({ salary: 120_000 }), advert({ salary: 90_000 })];
    const other = advert({ salary: 100_000, remote: 100 });
    const file = aijobsFile("2024-12-15", [...range, other, ...range, advert({ salary: 200_000 })]);
    const report = await read(database.url, "aijobs", file);
    expect(report).toMatchObject({ outcome: "published", rowsRead: 6, rowsKept: 6 });
    expect(await amountsOf()).toEqual([
      [90_000, 120_000, 2],
      [100_000, 100_000, 1],
      [200_000, 200_000, 1],
    ]);
  });

  it("are no range where the lower comes first, or where the ends lie too far apart", async () => {
    const rows = [90_000, 120_000, 500_000, 100_000].map((salary) => advert({ salary }));
    await read(database.url, "aijobs", aijobsFile("2024-12-15", rows));
    expect(await amountsOf()).toEqual([
      [90_000, 90_000, 1],
      [120_000, 120_000, 1],
      [500_000, 500_000, 1],
      [100_000, 100_000, 1],
    ]);
  });

  it.each([
    ["of another title", advert({ title: "Chief Magician", salary: 120_000 })],
    ["of part-time work", advert({ type: "PT" })],
    ["without an amount", advert({ salary: "many" })],
    ["of other cells", `${advert()},one cell more`],
  ])("are in a row in the file only: one %s parts the two around it", async (_what, between) => {
    const rows = [advert({ salary: 120_000 }), between, advert({ salary: 90_000 })];
    await read(database.url, "aijobs", aijobsFile("2024-12-15", rows));
    expect(await amountsOf()).toEqual([
      [120_000, 120_000, 1],
      [90_000, 90_000, 1],
    ]);
  });

  it("that print one level of a title count for the title, each at the level that the row states", async () => {
    await seedTitles(database);
    const rows = [
      ["Senior Data Scientist", "SE"],
      ["Data Scientist", "EX"],
      ["Junior Data Scientist", "EN"],
      ["Staff Data Scientist", "SE"],
      ["Data Scientist", "XX"],
    ].map(([title = "", level = ""]) => advert({ title, level }));
    await read(database.url, "aijobs", aijobsFile("2024-12-15", rows));
    expect((await records()).map(({ titleId, level }) => [titleId, level])).toEqual([
      ["data-scientist", "SENIOR"],
      ["data-scientist", "EXECUTIVE"],
      ["data-scientist", "ENTRY"],
      ["staff-data-scientist", "SENIOR"],
      ["data-scientist", null],
    ]);
  });

  it("of one title are worth the same, whatever names another title is given", async () => {
    const rows = [
      advert({ salary: 120_000 }),
      advert({ title: "Chief Magician", salary: 100_000 }),
      advert({ salary: 90_000 }),
    ];
    await read(database.url, "aijobs", aijobsFile("2024-12-15", rows));
    const before = await amountsOf();
    const [title] = await database.models.careerTitle.findMany({
      where: { id: "machine-learning-manager" },
    });
    if (!title) throw new Error("no manager");
    const { version, recordedIn, supersededIn, withdrawnIn, ...content } = title;
    const named = { ...content, aliases: ["Chief Magician"] };
    await publish(
      database,
      { put: { careerTitle: [named] } },
      { actor: "curator", reason: "Fixture: another name." },
    );
    await read(database.url, "aijobs", aijobsFile("2024-12-16", rows));
    const again = (await records()).filter(({ titleId }) => titleId === "data-scientist").slice(2);
    expect(again.map(({ low, high, copies }) => [Number(low), Number(high), copies])).toEqual(
      before,
    );
  });

  it("whose amounts or years no column holds, or nobody typed so, are refused and counted", async () => {
    const rows = [
      advert({ salary: "0.001" }),
      advert({ salary: "Infinity" }),
      advert({ salary: "99999999999999999" }),
      advert({ salary: "1e5" }),
      advert({ salary: "0x15F90" }),
      advert({ year: "2024.5" }),
      advert({ year: 2025 }),
      advert({ salary: "0.01" }),
    ];
    const report = await read(database.url, "aijobs", aijobsFile("2024-12-15", rows));
    expect(addsUp(report)).toBe(true);
    expect(report).toMatchObject({
      rowsKept: 1,
      rowsRefused: {
        "no amount": 3,
        "no amount that can be kept": 2,
        "no year": 1,
        "of a later year than the file": 1,
      },
    });
  });

  it("are refused row by row, with reasons that add up", async () => {
    const rows = [
      advert(),
      advert({ type: "PT" }),
      advert({ salary: 0 }),
      advert({ salary: "many" }),
      advert({ currency: "XXX" }),
      advert({ country: "ZZ" }),
      advert({ year: 1 }),
      advert({ title: "Chief Magician" }),
      advert({ title: "Chief Magician" }),
      advert({ title: "Analyst" }),
      `${advert()},one cell more`,
    ];
    const report = await read(database.url, "aijobs", aijobsFile("2024-12-15", rows));
    expect(addsUp(report)).toBe(true);
    expect(report).toMatchObject({
      rowsRead: 11,
      rowsKept: 1,
      rowsRefused: {
        "the title is not recognised": 3,
        "no amount": 2,
        "not full-time employment": 1,
        "no currency of ISO 4217": 1,
        "no country of ISO 3166-1": 1,
        "no year": 1,
        "the row has other cells than the header": 1,
      },
      titlesUnrecognised: [
        { title: "Chief Magician", rows: 2 },
        { title: "Analyst", rows: 1 },
      ],
    });
  });

  it("of a file without a day are refused, and those of a day belong to the method of that day", async () => {
    const file = fileOf("undated.csv", "");
    await expect(read(database.url, "aijobs", file)).rejects.toThrow("The file is empty.");
    const undated = aijobsFile("undated", [advert()]);
    await expect(read(database.url, "aijobs", undated)).rejects.toThrow(
      /^Say of which day the file is, as in 2024-12-15: (?!.*--)/,
    );
    for (const [asOf, source] of [
      ["2023-05-20", "aijobs-with-low-pay"],
      ["2023-05-21", "aijobs-without-low-pay"],
      ["2024-05-11", "aijobs-without-low-pay"],
      ["2024-05-12", "aijobs-with-new-titles"],
    ] as const) {
      await read(database.url, "aijobs", undated, { asOf });
      const set = await database.models.recordSet.findFirst({ where: { id: source } });
      expect([asOf, set?.editionId, set?.sourceId]).toEqual([asOf, source, "aijobs"]);
    }
    const editions = await database.models.edition.findMany({
      where: { supersededIn: null },
      orderBy: { publishedOn: "asc" },
    });
    const kinds = (losses: unknown) => (losses as { kind: string }[]).map(({ kind }) => kind);
    expect(editions.map(({ id, name, losses }) => [id, name, kinds(losses)])).toEqual([
      ["aijobs-with-low-pay", "file of 20 May 2023", []],
      ["aijobs-without-low-pay", "file of 11 May 2024", ["REMOVED"]],
      ["aijobs-with-new-titles", "file of 12 May 2024", ["REMOVED", "RENAMED", "RENAMED"]],
    ]);
  });

  it("of a file of a day that the calendar does not have, or that is to come, are refused", async () => {
    const rows = [advert()];
    for (const [day, words] of [
      ["2023-02-30", /2023-02-30 of the file is no day of the calendar/],
      ["2023-04-31", /2023-04-31 of the file is no day of the calendar/],
      ["2026-12-02", /2026-12-02 of the file lies in the future/],
    ] as const) {
      await expect(read(database.url, "aijobs", aijobsFile(day, rows))).rejects.toThrow(words);
    }
    // The first of December has begun on the Line Islands.
    const report = await read(database.url, "aijobs", aijobsFile("2026-12-01", rows));
    expect(report.outcome).toBe("published");
  });
});

it("takes the place of a source that stood for the file before there were editions", async () => {
  const former = "aijobs-with-new-titles";
  const by = { actor: "curator", reason: "Fixture: as it was kept before." };
  await publish(
    database,
    {
      put: {
        publisher: [{ id: "aijobs", name: "aijobs.net" }],
        source: [sourceRow(former, "aijobs")],
        salary: [
          salaryRow(former, "data-scientist", "100000", {
            id: `${former}-data-scientist-us-usd-all-p10`,
            origin: "COMPUTED",
            asPrinted: null,
          }),
          salaryRow(former, "chief-data-scientist", "90000", { id: "read-by-a-curator" }),
        ],
      },
    },
    by,
  );
  const rows = Array.from({ length: 5 }, (_, place) => advert({ salary: 50_000 + place }));
  await read(database.url, "aijobs", aijobsFile("2024-12-15", rows));
  const { models } = database;
  const source = await models.source.findFirst({ where: { id: former } });
  expect(source?.withdrawnIn).not.toBeNull();
  const standing = { supersededIn: null, withdrawnIn: null };
  expect(await models.salary.count({ where: { sourceId: former, ...standing } })).toBe(0);
  const kept = await models.salary.findFirst({ where: { id: "read-by-a-curator", ...standing } });
  expect(kept).toMatchObject({ sourceId: "aijobs", editionId: former, origin: "PRINTED" });
});
