import { readFileSync } from "node:fs";
import { RefusedFile } from "@/importers/csv/refused-file";
import { publish } from "@/prisma/publish";
import { type TestDatabase, testDatabase } from "../../support/database";
import { addsUp, advert, aijobsFile, fileOf, read } from "./files";

let database: TestDatabase;
beforeEach(async () => {
  database = await testDatabase();
});

const records = () =>
  database.models.salaryRecord.findMany({ orderBy: [{ recordedIn: "asc" }, { fileRow: "asc" }] });
const amountsOf = async () =>
  (await records()).map(({ low, high, copies }) => [Number(low), Number(high), copies]);

describe("adverts", () => {
  it("are joined from the two ends of a range, and counted once with their copies", async () => {
    const range = [advert({ salary: 120_000 }), advert({ salary: 90_000 })];
    const other = advert({ salary: 100_000, remote: 100 });
    const file = aijobsFile("2024-12-15", [...range, other, ...range, advert({ salary: 200_000 })]);
    const report = await read(database.url, "aijobs", file);
    expect(report).toMatchObject({ outcome: "imported", rowsRead: 6, rowsKept: 6 });
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
    await expect(read(database.url, "aijobs", undated)).rejects.toThrow(/--as-of/);
    for (const [asOf, source] of [
      ["2023-05-20", "aijobs-with-low-pay"],
      ["2023-05-21", "aijobs-without-low-pay"],
      ["2024-05-11", "aijobs-without-low-pay"],
      ["2024-05-12", "aijobs-with-new-titles"],
    ] as const) {
      await read(database.url, "aijobs", undated, { asOf });
      const set = await database.models.recordSet.findFirst({ where: { id: source } });
      expect([asOf, set?.sourceId]).toEqual([asOf, source]);
    }
  });
});

describe("a file", () => {
  it("changes nothing the second time, nor as a dry run, nor where a later one is held", async () => {
    const file = aijobsFile("2024-12-15", [advert(), advert({ salary: 150_000 })]);
    expect(await read(database.url, "aijobs", file, { dryRun: true })).toMatchObject({
      outcome: "checked",
      rowsKept: 2,
      revision: null,
    });
    expect(await records()).toEqual([]);
    expect((await read(database.url, "aijobs", file)).outcome).toBe("imported");
    const before = await database.models.revision.count();
    expect((await read(database.url, "aijobs", file)).outcome).toBe("unchanged");
    const earlier = aijobsFile("2024-06-01", [advert()]);
    expect((await read(database.url, "aijobs", earlier)).outcome).toBe("older");
    expect(await database.models.revision.count()).toBe(before);
    expect(await records()).toHaveLength(2);
  });

  it("that fails on the way leaves nothing behind", async () => {
    const rows = Array.from({ length: 3_000 }, (_, row) => advert({ salary: 50_000 + row }));
    const file = aijobsFile("2024-12-15", [...rows, 'never "closed']);
    await expect(read(database.url, "aijobs", file)).rejects.toThrow(RefusedFile);
    const fails = () => Promise.reject(new Error("the audit failed"));
    const whole = aijobsFile("2024-12-16", rows);
    await expect(read(database.url, "aijobs", whole, { also: fails })).rejects.toThrow("audit");
    expect(await records()).toEqual([]);
    expect(await database.models.recordSet.count()).toBe(0);
    expect(await database.models.revision.count()).toBe(1);
  });

  it("that is none of the data set is refused by name", async () => {
    const file = fileOf("other.csv", "a,b\n1,2\n");
    await expect(read(database.url, "aijobs", file)).rejects.toThrow(/no column "work_year"/);
    await expect(read(database.url, "stackoverflow", file)).rejects.toThrow(RefusedFile);
    await expect(read(database.url, "ozar", "/nowhere/at-all.csv")).rejects.toThrow(/no file/);
    const binary = fileOf("binary.csv", "a\0b");
    await expect(read(database.url, "ozar", binary)).rejects.toThrow(/no table of text/);
  });

  it("is read with the separator of its header, and letters that chunks cut through", async () => {
    const rows = Array.from({ length: 3_000 }, () => advert({ title: "Data Sciéntist €𝄞" }));
    const commas = aijobsFile("2024-12-15", ["a row of one cell", ...rows, advert()]);
    const semicolons = fileOf("semicolons.csv", readFileSync(commas, "utf8").replaceAll(",", ";"));
    const report = await read(database.url, "aijobs", semicolons, { asOf: "2024-12-15" });
    expect(report).toMatchObject({
      rowsKept: 1,
      titlesUnrecognised: [{ title: "Data Sciéntist €𝄞", rows: 3_000 }],
    });
  });

  it("is refused where it is not UTF-8, is cut within a letter, or has a stray quote", async () => {
    const table = readFileSync(aijobsFile("2024-12-15", [advert()]));
    const file = (...bytes: number[]) =>
      fileOf("bytes.csv", Buffer.concat([table, Buffer.from(bytes)]));
    const told = { asOf: "2024-12-15" };
    for (const bytes of [
      [0xe9, 0x0a],
      [0xe2, 0x82],
    ]) {
      await expect(read(database.url, "aijobs", file(...bytes), told)).rejects.toThrow(
        "The file is not UTF-8 text. Save it as UTF-8 and give that.",
      );
    }
    const quote = aijobsFile("2024-12-15", [advert(), 'a"b,c']);
    await expect(read(database.url, "aijobs", quote)).rejects.toThrow(
      /^Line 3 has a quote in the wrong place\./,
    );
    expect(await records()).toEqual([]);
  });

  it("cannot be edited once it is recorded", async () => {
    await read(database.url, "aijobs", aijobsFile("2024-12-15", [advert()]));
    const { models } = database;
    await expect(models.salaryRecord.updateMany({ data: { copies: 2 } })).rejects.toThrow(
      /refused/,
    );
    await expect(models.recordCell.deleteMany()).rejects.toThrow(/refused/);
    await expect(models.recordSet.deleteMany()).rejects.toThrow(/refused/);
  });
});

it("publishes exact figures with n and period, and withdraws those that a later file does not bear out", async () => {
  const rows = [50, 60, 70, 80, 90].map((thousand) =>
    advert({ salary: thousand * 1000, country: "GB", currency: "GBP" }),
  );
  await read(database.url, "aijobs", aijobsFile("2024-12-15", rows));
  const standing = () =>
    database.models.salary.findMany({
      where: { sourceId: "aijobs-with-new-titles", supersededIn: null, withdrawnIn: null },
      orderBy: { amount: "asc" },
    });
  const levels = (await standing()).filter(({ level }) => level === null);
  expect(levels.map(({ statistic, amount }) => [statistic, Number(amount)])).toEqual([
    ["P10", 50_000],
    ["P25", 60_000],
    ["MEDIAN", 70_000],
    ["P75", 80_000],
    ["P90", 90_000],
  ]);
  expect(levels[0]).toMatchObject({
    sampleSize: 5,
    country: "GB",
    currency: "GBP",
    basis: "UNKNOWN",
    observedFrom: new Date("2024-01-01T00:00:00Z"),
    observedTo: new Date("2024-12-15T00:00:00Z"),
  });
  // What somebody else recorded of the source is not the import's to take back.
  const note = "fixture-of-a-curator";
  await publish(
    database,
    {
      put: {
        salary: [
          {
            id: note,
            sourceId: "aijobs-with-new-titles",
            titleId: "data-scientist",
            statistic: "MEAN",
            amount: "40000",
            currency: "GBP",
            asPrinted: "£40,000",
            period: "YEAR",
            basis: "UNKNOWN",
            country: "GB",
          },
        ],
      },
    },
    { actor: "curator", reason: "Fixture: read on the publisher's page." },
  );
  await read(database.url, "aijobs", aijobsFile("2024-12-22", rows.slice(1)));
  expect((await standing()).map(({ id }) => id)).toEqual([note]);
});
