import { warmUp } from "@/graphql/endpoint/warm-up";
import { testApi } from "./api";

it("reads beforehand what the first comparison needs", async () => {
  const { service, statements, ask } = await testApi();
  await warmUp(service);
  statements.length = 0;
  const { errors } = await ask(
    `{ compare(titles: ["data-scientist", "chief-data-scientist"], currency: INR) { summary } }`,
  );
  expect(errors).toEqual([]);
  expect(statements.filter((sql) => sql.includes('"salary"'))).toEqual([]);
});

it("fails no start where nothing is held yet", async () => {
  const { service } = await testApi({ seeded: false });
  await expect(warmUp(service)).resolves.toBeUndefined();
});
