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
}, 60_000);
