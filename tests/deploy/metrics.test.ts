import { parse } from "yaml";
import "@/graphql/endpoint/tell-answer";
import "@/server/http/kept-pages";
import "@/server/metrics/database-metrics";
import { startMetrics } from "@/server/http/metrics-server";
import { environmentSchema } from "@/server/start/environment";
import { delivered } from "./delivered-files";

interface Rule {
  readonly alert: string;
  readonly expr: string;
  readonly annotations: { readonly summary: string };
}
interface Panel {
  readonly title: string;
  readonly targets: readonly { readonly expr: string }[];
}

const ALERTS = delivered("docs/deploy/alerts.yml");
const RULES: readonly Rule[] = parse(ALERTS).groups[0].rules;
const PANELS: readonly Panel[] = JSON.parse(delivered("docs/deploy/grafana-dashboard.json")).panels;
const EXPRESSIONS = [
  ...RULES.map(({ alert, expr }) => [alert, expr] as const),
  ...PANELS.flatMap(({ title, targets }) => targets.map(({ expr }) => [title, expr] as const)),
];

/** The series that /metrics has, a histogram's parts among them. Prometheus adds `up` itself. */
async function namedSeries(): Promise<ReadonlySet<string>> {
  const { address, server } = await startMetrics(0, async () => {});
  const text = await (await fetch(`${address}/metrics`)).text();
  server.close();
  const names = [...text.matchAll(/^# TYPE (\w+) (\w+)$/gm)].flatMap(([, name = "", type]) =>
    type === "histogram" ? [`${name}_bucket`, `${name}_sum`, `${name}_count`] : [name],
  );
  return new Set(["up", ...names]);
}

/** The labels of each metric of ours, as it is declared. */
const LABELS = new Map(
  [
    "server/metrics/request-metrics.ts",
    "server/metrics/database-metrics.ts",
    "server/http/kept-pages.ts",
    "graphql/endpoint/tell-answer.ts",
  ]
    .flatMap((file) => [
      ...delivered(file).matchAll(
        /name: "(stepwise_\w+)",[^}]*?(?:labelNames: \[([^\]]*)\]|\}\))/g,
      ),
    ])
    .map(([, name = "", labels = ""]) => [name, labels.match(/\w+/g) ?? []] as const),
);

it("asks for nothing that /metrics does not have", async () => {
  const known = await namedSeries();
  expect(known).toContain("stepwise_page_answers_total");
  const asked = EXPRESSIONS.flatMap(([where, expr]) =>
    [...expr.matchAll(/\b([a-z]\w+)\{/g)].map(([, name = ""]) => ({ where, name })),
  );
  expect(asked.length).toBeGreaterThanOrEqual(EXPRESSIONS.length);
  expect(asked.filter(({ name }) => !known.has(name))).toEqual([]);
});

it.each(EXPRESSIONS)("%s names labels that its metrics have", (_where, expr) => {
  for (const [, name = "", matchers = ""] of expr.matchAll(/\b([a-z]\w+)\{([^}]*)\}/g)) {
    const declared: readonly string[] =
      LABELS.get(name.replace(/_(?:bucket|sum|count)$/, "")) ?? [];
    expect(matchers).toContain('job="stepwise"');
    const labels = [...matchers.matchAll(/(\w+)=/g)].map(([, label = ""]) => label);
    expect(labels.filter((label) => label !== "job" && !declared.includes(label))).toEqual([]);
    const [, grouped = "le"] = /by \((\w+)\)/.exec(expr) ?? [];
    expect(["le", ...declared]).toContain(grouped);
  }
});

it("shows every metric of ours, and says of each alert what it means", () => {
  const all = EXPRESSIONS.map(([, expr]) => expr).join("\n");
  expect(LABELS.size).toBe(12);
  expect([...LABELS.keys()].filter((name) => !all.includes(name))).toEqual([]);
  for (const { annotations } of RULES) expect(annotations.summary).toMatch(/^[A-Z].+\.$/);
  expect(new Set(RULES.map(({ alert }) => alert)).size).toBe(RULES.length);
  expect("METRICS_PORT" in environmentSchema.shape && ALERTS.includes("METRICS_PORT")).toBe(true);
});
