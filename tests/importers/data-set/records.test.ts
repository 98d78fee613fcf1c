import { readFileSync } from "node:fs";
import { Refusal } from "@/domain/refusal";
import { publish } from "@/prisma/publish";
import { type TestDatabase, testDatabase } from "../../support/database";
import { advert, aijobsFile, fileOf, read } from "./files";

let database: TestDatabase;
beforeEach(async () => {
  database = await testDatabase();
});

const records = () =>
  database.models.salaryRecord.findMany({ orderBy: [{ batch: "asc" }, { fileRow: "asc" }] });
describe("a file", () => {
  it("changes nothing the second time, nor as a dry run, nor where a later one is held", async () => {
    const file = aijobsFile("2024-12-15", [advert(), advert({ salary: 150_000 })]);
    expect(await read(database.url, "aijobs", file, { dryRun: true })).toMatchObject({
      outcome: "checked",
      rowsKept: 2,
      submission: null,
    });
    expect(await records()).toEqual([]);
    expect((await read(database.url, "aijobs", file)).outcome).toBe("published");
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
    await expect(read(database.url, "aijobs", file)).rejects.toThrow(Refusal);
    const fails = () => Promise.reject(new Error("it cannot be kept"));
    const whole = aijobsFile("2024-12-16", rows);
    await expect(read(database.url, "aijobs", whole, { keep: fails })).rejects.toThrow(
      "it cannot be kept",
    );
    expect(await records()).toEqual([]);
    expect(await database.models.recordSet.count()).toBe(0);
    expect(await database.models.revision.count()).toBe(1);
  });

  it("that is none of the data set is refused by name", async () => {
    const file = fileOf("other.csv", "a,b\n1,2\n");
    await expect(read(database.url, "aijobs", file)).rejects.toThrow(
      /no column "work_year".* It has "a", "b"\./,
    );
    await expect(read(database.url, "stackoverflow", file)).rejects.toThrow(Refusal);
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

it("publishes figures with n and period and how they came about, and withdraws those that a later file does not bear out", async () => {
  const rows = [50, 60, 70, 80, 90].map((thousand) =>
    advert({ salary: thousand * 1000, country: "GB", currency: "GBP" }),
  );
  await read(database.url, "aijobs", aijobsFile("2024-12-15", rows));
  const standing = () =>
    database.models.salary.findMany({
      where: { sourceId: "aijobs", supersededIn: null, withdrawnIn: null },
      orderBy: { amount: "asc" },
    });
  const levels = (await standing()).filter(({ level }) => level === null);
  expect(levels.map(({ statistic, amount }) => [statistic, Number(amount)])).toEqual([
    ["P25", 60_000],
    ["MEDIAN", 70_000],
    ["P75", 80_000],
  ]);
  expect(levels[1]).toMatchObject({
    id: "aijobs-with-new-titles-data-scientist-gb-gbp-all-median",
    editionId: "aijobs-with-new-titles",
    origin: "COMPUTED",
    asPrinted: null,
    note: "Computed by Stepwise from 5 rows of aijobs.net’s file of 15 December 2024, by the nearest rank; the file prints no median.",
    sampleSize: 5,
    intervalLow: null,
    intervalHigh: null,
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
            sourceId: "aijobs",
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

it("takes for the median of an even number the lower of the two in the middle, by the nearest rank", async () => {
  const rows = [10, 20, 30, 40, 50, 60].map((thousand) =>
    advert({ salary: thousand * 1000, country: "NZ", currency: "NZD" }),
  );
  await read(database.url, "aijobs", aijobsFile("2024-12-15", rows));
  const medians = await database.models.salary.findMany({
    where: { country: "NZ", statistic: "MEDIAN", level: null, supersededIn: null },
  });
  expect(medians.map(({ amount }) => Number(amount))).toEqual([30_000]);
  // Of six the interval is from the least to the greatest; of five there is none.
  const [median] = medians;
  expect([median?.intervalLow, median?.intervalHigh].map(Number)).toEqual([10_000, 60_000]);
});

it("keeps with a median, and with nothing else, the amounts between which it lies", async () => {
  const rows = Array.from({ length: 25 }, (_, place) =>
    advert({ salary: 10_000 * (place + 1), country: "NZ", currency: "NZD" }),
  );
  await read(database.url, "aijobs", aijobsFile("2024-12-15", rows));
  const computed = await database.models.salary.findMany({
    where: { country: "NZ", level: null, supersededIn: null },
    orderBy: { amount: "asc" },
  });
  const ends = computed.map(({ statistic, intervalLow, intervalHigh }) => [
    statistic,
    intervalLow && Number(intervalLow),
    intervalHigh && Number(intervalHigh),
  ]);
  expect(ends).toEqual([
    ["P10", null, null],
    ["P25", null, null],
    ["MEDIAN", 80_000, 180_000],
    ["P75", null, null],
    ["P90", null, null],
  ]);
});

it("states the ends of a spread of more than ten rows only: of ten they are the least and the greatest", async () => {
  const rows = Array.from({ length: 10 }, (_, place) => advert({ salary: 50_000 + place }));
  const statistics = async () => {
    const found = await database.models.salary.findMany({
      where: {
        editionId: "aijobs-with-new-titles",
        level: null,
        supersededIn: null,
        withdrawnIn: null,
      },
      orderBy: { amount: "asc" },
    });
    return found.map(({ statistic }) => statistic);
  };
  await read(database.url, "aijobs", aijobsFile("2024-12-15", rows));
  expect(await statistics()).toEqual(["P25", "MEDIAN", "P75"]);
  await read(database.url, "aijobs", aijobsFile("2024-12-16", [...rows, advert()]));
  expect(await statistics()).toEqual(["P10", "P25", "MEDIAN", "P75", "P90"]);
});
