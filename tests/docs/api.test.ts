import { readFileSync } from "node:fs";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { ApiBudget } from "@/components/docs/api-budget";
import { API_LIMITS, RETRY_WORDS } from "@/components/docs/api-facts";
import { ApiGuide } from "@/components/docs/api-guide";
import { MOST_ATTEMPTS, RETRY_AFTER_S } from "@/curation/webhooks/retries";
import { MOST_WEBHOOKS } from "@/curation/webhooks/webhook-rows";
import { MAX_BODY_BYTES, MOST_FILE_BYTES, USUAL_RATE_LIMIT } from "@/domain/limits";
import { ERROR_CODES } from "@/domain/refusal";
import { formatCount } from "@/domain/words/format";
import { LONGEST_ANSWER } from "@/graphql/cost/cost-plugin";
import { LIMITS } from "@/graphql/cost/limits";
import { MOST_COST } from "@/graphql/cost/query-cost";
import { budgetHeaders, RateLimit } from "@/graphql/cost/rate-limit";
import { EXECUTION_MS } from "@/graphql/endpoint/within-limits";

const GUIDE = {
  origin: "https://example.org",
  budget: USUAL_RATE_LIMIT,
  first: { question: "{ __typename }", answer: "{}" },
};

it("the guide of the API names the budget of this server, as its answers say it", () => {
  const told = (perMinute: number | null) =>
    renderToStaticMarkup(createElement(ApiBudget, { perMinute })).replaceAll("&quot;", '"');
  const rate = new RateLimit(USUAL_RATE_LIMIT);
  const left = rate.left("192.0.2.1");
  if (left === null) throw new Error("no budget");
  expect(told(USUAL_RATE_LIMIT)).toContain(`${formatCount(USUAL_RATE_LIMIT)} objects in a minute`);
  expect(told(USUAL_RATE_LIMIT)).toContain(
    `RateLimit-Policy: ${budgetHeaders(left)["ratelimit-policy"]}`,
  );
  expect(told(null)).toContain("no budget");
});

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

it("the guide of the API prints every code, each once, and what it says", () => {
  const guide = renderToStaticMarkup(createElement(ApiGuide, GUIDE));
  for (const [code, says] of Object.entries(ERROR_CODES)) {
    expect(guide.split(`<code>${code}</code>`)).toHaveLength(2);
    expect(guide).toContain(says);
  }
  expect(ERROR_CODES.BODY_TOO_LARGE).toContain(MAX_BODY_BYTES.toLocaleString("en"));
  expect(ERROR_CODES.BODY_TOO_LARGE).toContain(MOST_FILE_BYTES.toLocaleString("en"));
});

it("the guide and the notes on operations say when a webhook is told again", () => {
  const seconds = { second: 1, minute: 60, hour: 3_600 };
  const waits = [...RETRY_WORDS.matchAll(/(\d+) (second|minute|hour)s/g)].map(
    ([, count, unit]) => Number(count) * seconds[unit as keyof typeof seconds],
  );
  expect(waits).toEqual([...RETRY_AFTER_S]);
  const operations = readFileSync("docs/operations.md", "utf8");
  expect(operations).toContain(RETRY_WORDS);
  expect(operations).toContain(`${MOST_ATTEMPTS} times`);
  expect(operations).toContain(`${MOST_WEBHOOKS} webhooks`);
});
