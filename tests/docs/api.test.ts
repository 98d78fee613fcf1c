import { API_LIMITS, ERROR_CODES } from "@/components/docs/api-facts";
import { MOST_COST } from "@/graphql/cost";
import { LONGEST_ANSWER } from "@/graphql/costing";
import { EXECUTION_MS } from "@/graphql/deadline";
import { EXPECTED_CODES } from "@/graphql/errors";
import { LIMITS } from "@/graphql/limits";
import { MAX_BODY_BYTES } from "@/http/json-body";

it("the guide of the API names the limits that the server holds to", () => {
  const limits: Record<string, number> = {
    ...LIMITS,
    cost: MOST_COST,
    answer: LONGEST_ANSWER,
    "time to answer a query": EXECUTION_MS / 1_000,
  };
  for (const { name, says } of API_LIMITS) {
    expect([name, Number(says.replace(/\D/g, ""))]).toEqual([name, limits[name]]);
  }
});

it("the guide of the API explains every code, and no other", () => {
  expect(new Set(ERROR_CODES.map(({ name }) => name))).toEqual(
    new Set([...EXPECTED_CODES, "INTERNAL_SERVER_ERROR"]),
  );
  expect(ERROR_CODES.find(({ name }) => name === "BODY_TOO_LARGE")?.says).toContain(
    MAX_BODY_BYTES.toLocaleString("en"),
  );
});
