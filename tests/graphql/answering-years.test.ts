import { shippedDatabase } from "../support/database";
import { type Api, apiOn, type Json } from "./api";

/** A median of one calendar year, of all levels, as the seed ships it. */
interface Yearly {
  readonly title: string;
  readonly country: string;
  readonly year: number;
  readonly source: string;
  readonly currency: string;
  readonly amount: string;
  readonly basis: string;
}

let api: Api;
let yearly: Yearly[];
beforeAll(async () => {
  const database = await shippedDatabase();
  api = await apiOn(database);
  const rows = await database.models.salary.findMany({
    where: { statistic: "MEDIAN", level: null, place: null, observedFrom: { not: null } },
    orderBy: { id: "asc" },
  });
  yearly = rows.flatMap(({ titleId, country, sourceId, editionId, ...row }): Yearly[] => {
    const [from, to] = [row.observedFrom, row.observedTo].map((day) => day?.getUTCFullYear());
    if (from === undefined || from !== to) return [];
    const source = editionId ?? sourceId;
    const { currency, amount } = row;
    const { basis } = row;
    return [
      { title: titleId, country, year: from, source, currency, amount: amount.toFixed(), basis },
    ];
  });
});

const QUESTION = `query ($title: String!, $where: EvidenceFilter!) {
  careerTitle(slug: $title) { pay(where: $where) { bySource { source { slug }
    central { money { amount currencyCode } observedFrom observedTo statistic basis }
    figures { observedFrom observedTo } } } }
}`;

it("answers every held year of every title, country and source with the figure of that year", async () => {
  expect(yearly.length).toBeGreaterThan(200);
  const wrong: Json[] = [];
  for (const { title, country, year, source, currency, amount, basis } of yearly) {
    const where = { country, year, sources: [source] };
    const { careerTitle } = await api.data(QUESTION, { title, where });
    const [pay] = careerTitle.pay.bySource;
    const observed = pay.figures.flatMap((figure: Json) => [
      figure.observedFrom,
      figure.observedTo,
    ]);
    const isOfYear = observed.every((day: string) => day.startsWith(`${year}-`));
    // Where a year is held in two currencies or on two bases, one of them stands for the source.
    const isRight =
      pay.central.money.currencyCode !== currency ||
      pay.central.basis !== basis ||
      pay.central.money.amount === amount;
    if (!(isOfYear && isRight)) wrong.push({ title, country, year, source, amount, pay });
  }
  expect(wrong).toEqual([]);
});

it("answers a year that is held by no source with nothing, and says why", async () => {
  const where = { country: "US", year: 2019, sources: ["bls-oews"] };
  const { careerTitle } = await api.data(
    `query ($where: EvidenceFilter!) { careerTitle(slug: "data-scientist") { pay(where: $where) { bySource { source { slug } } missing { reason } } } }`,
    { where },
  );
  expect(careerTitle.pay).toEqual({ bySource: [], missing: { reason: "OUT_OF_SCOPE" } });
});
