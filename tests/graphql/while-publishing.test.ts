import type { Database } from "@/prisma/client";
import { publish } from "@/prisma/publish";
import { apiOn, testApi } from "./api";
import { salaryRow, sourceRow, titleRow } from "./rows";

const QUESTION = `{
  progression(from: "data-scientist", to: "chief-data-scientist") { asOf titles { pay { bySource { source { salaryCount } central { provenance { salaries { slug } } } } } } }
  sources(first: 100) { totalCount edges { node { salaryCount salaries(first: 100) { totalCount } } } }
  duties { source { name } }
}`;

it("answers from one state of the evidence while somebody publishes", async () => {
  const { database } = await testApi();
  let over = false;
  const publishing = (async () => {
    for (let round = 1; !over; round += 1) {
      const put = {
        careerTitle: [titleRow(`title-${round}`)],
        source: [sourceRow(`source-${round}`)],
        salary: [salaryRow(`source-${round}`, "data-scientist", "1000000")],
      };
      await publish(database, { put }, { actor: "test", reason: "Fixture: one more source." });
    }
  })();
  try {
    for (let round = 1; round <= 25; round += 1) {
      // A new service has nothing in memory, so that it reads all while the other writes.
      const { sources } = await (await apiOn(database)).data(QUESTION);
      for (const { node } of sources.edges) expect(node.salaries.totalCount).toBe(node.salaryCount);
    }
  } finally {
    over = true;
    await publishing;
  }
});

const TITLES = `query ($asOf: DateTime) {
  careerTitles(asOf: $asOf) { totalCount edges { node { slug } } }
  compare(titles: ["data-scientist", "chief-data-scientist"], asOf: $asOf) { asOf summary }
}`;

/** A publication that stops before its commit until it is let go; `stamped`: as far as having its time. */
async function slowPublication({ writer }: Database, slug: string, stamped = false) {
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  let committed: Promise<unknown> = Promise.resolve();
  await new Promise<void>((written, failed) => {
    committed = writer.$transaction(
      async (transaction) => {
        const by = { actor: "test", reason: "Fixture: published slowly." };
        const { id } = await transaction.revision.create({ data: by });
        await transaction.careerTitle.create({
          data: { ...titleRow(slug), version: 1, recordedIn: id },
        });
        if (stamped) await transaction.$executeRawUnsafe("SET CONSTRAINTS ALL IMMEDIATE");
        written();
        await held;
      },
      { timeout: 30_000 },
    );
    committed.catch(failed);
  });
  return { letGo, committed };
}

it("answers without waiting for a slow publication, and the same for ever about that moment", async () => {
  const { database, ask } = await testApi();
  const { letGo, committed } = await slowPublication(database, "slow-title");
  await new Promise((resolve) => setTimeout(resolve, 20));
  const meanwhile = await ask(TITLES);
  const { asOf } = meanwhile.data.compare;
  const explicit = await ask(TITLES, { asOf });
  letGo();
  await committed;
  expect(meanwhile.data.careerTitles.totalCount).toBe(5);
  expect(explicit.text).toBe(meanwhile.text);
  expect((await ask(TITLES, { asOf })).text).toBe(meanwhile.text);
  const { careerTitles, latestRevision } = (
    await ask("{ careerTitles { totalCount } latestRevision { at } }")
  ).data;
  expect(careerTitles.totalCount).toBe(6);
  expect(Date.parse(latestRevision.at)).toBeGreaterThan(Date.parse(asOf));
});

it("waits for a publication that has its time and is being committed", async () => {
  const { database, ask } = await testApi();
  const { letGo, committed } = await slowPublication(database, "late-title", true);
  let isAnswered = false;
  const question = ask(TITLES).finally(() => {
    isAnswered = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(isAnswered).toBe(false);
  letGo();
  await committed;
  const answered = await question;
  expect(answered.data.careerTitles.totalCount).toBe(6);
  const { asOf } = answered.data.compare;
  expect((await ask(TITLES, { asOf })).text).toBe(answered.text);
});

it("answers about each moment that it named while others published with the same bytes", async () => {
  const { database, ask } = await testApi();
  let over = false;
  const publishing = (async () => {
    for (let round = 1; !over; round += 1) {
      const put = { careerTitle: [titleRow(`title-${round}`)] };
      await publish(database, { put }, { actor: "test", reason: "Fixture: one more title." });
    }
  })();
  const answers = [];
  try {
    for (let round = 1; round <= 25; round += 1) answers.push(await ask(TITLES));
  } finally {
    over = true;
    await publishing;
  }
  for (const { text, data } of answers) {
    expect((await ask(TITLES, { asOf: data.compare.asOf })).text).toBe(text);
  }
});

it("takes no moment for now that the database has not reached", async () => {
  const { data, database } = await testApi({ clock: () => new Date("2999-01-01") });
  const { compare } = await data(TITLES);
  const [now] = await database.models.$queryRaw<{ at: Date }[]>`SELECT clock_timestamp() AS at`;
  expect(Date.parse(compare.asOf)).toBeLessThanOrEqual(now?.at.getTime() ?? 0);
});
