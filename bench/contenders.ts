import type { Question } from "./questions";

/** A server that is measured. */
export interface Contender {
  readonly name: string;
  readonly command: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** What of a question's answer is its own: all that is asked, things that the nearest names, or none of it. */
  readonly answers: "all" | "nearest" | "nothing";
  /** Where and how it is asked. `fresh`: whether each request is made unlike all before. */
  readonly ask: (question: Question) => { path: string; body: string | null; fresh: boolean };
}

const body = (query: string, variables: object) => JSON.stringify({ query, variables });
const own = (question: Question) => body(question.own.query, question.own.variables);
const STEPWISE = ["tests/support/serve-built.mjs"];

export const CONTENDERS: readonly Contender[] = [
  {
    name: "Stepwise, kept answers",
    command: STEPWISE,
    answers: "all",
    ask: (question) => ({ path: "/api/graphql", body: own(question), fresh: false }),
  },
  {
    name: "Stepwise, no kept answers",
    command: STEPWISE,
    answers: "all",
    ask: (question) => ({ path: "/api/graphql", body: own(question), fresh: true }),
  },
  {
    name: "Apollo standalone, same schema",
    command: ["--import", "tsx", "bench/servers/apollo.ts"],
    answers: "all",
    env: { NODE_ENV: "production" },
    ask: (question) => ({ path: "/", body: own(question), fresh: false }),
  },
  {
    name: "PostGraphile",
    command: ["bench/peers/postgraphile.mjs"],
    answers: "nearest",
    env: { NODE_ENV: "production", GRAPHILE_ENV: "production" },
    ask: ({ nearest }) => ({ path: "/graphql", body: body(nearest, {}), fresh: false }),
  },
  {
    name: "Limit: node:http, one statement",
    command: ["bench/servers/limit.mjs"],
    answers: "nearest",
    ask: ({ name }) => ({ path: `/${name}`, body: null, fresh: false }),
  },
  {
    name: "node:http, nothing",
    command: ["bench/servers/nothing.mjs"],
    answers: "nothing",
    ask: (question) => ({ path: "/", body: own(question), fresh: false }),
  },
];
