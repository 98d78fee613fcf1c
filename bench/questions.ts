import { PATH } from "./servers/statements.mjs";

/** A question as each kind of server is asked it. */
export interface Question {
  readonly name: string;
  /** For Stepwise and Apollo, which have one schema. */
  readonly own: { readonly query: string; readonly variables: object };
  /** For PostGraphile: the nearest that it can answer. */
  readonly nearest: string;
  /** Whether the nearest is less than what is asked. */
  readonly isNearest: boolean;
}

const SALARIES = `salariesByTitleId(condition: { country: "IN" }, orderBy: ROW_ID_ASC) { nodes {
  rowId amount currency statistic basis period country sampleSize observedTo
  sourceBySourceId { rowId name } } }`;
const nearestTitles = (ids: readonly string[], salaries = SALARIES) =>
  `{ ${ids.map((id, place) => `t${place}: titleByRowId(rowId: "${id}") { rowId name ${salaries} }`).join("\n")} }`;

/** Titles and steps alone: what a server that knows no routes can give for finding them. */
const GRAPH = `{ allTitles(orderBy: ROW_ID_ASC) { nodes { rowId name } }
  allSteps(orderBy: ROW_ID_ASC) { nodes { rowId fromTitleId toTitleId kind } } }`;

const CENTRAL = "central { money { amount currencyCode } statistic basis period grade sampleSize }";

export const QUESTIONS: readonly Question[] = [
  {
    name: "typename",
    own: { query: "{ __typename }", variables: {} },
    nearest: "{ __typename }",
    isNearest: false,
  },
  {
    name: "path",
    own: {
      query: `query Path($from: String!, $to: String!, $where: EvidenceFilter) {
        progression(from: $from, to: $to, where: $where, currency: "INR") {
          titles { slug name pay { bySource { source { slug name } ${CENTRAL} } missing { reason } } }
          steps { from { slug } to { slug } change { direction grade percentLow percentHigh
            pairs { source { slug } percent } } }
          summary
        }
      }`,
      variables: { from: PATH[0], to: PATH.at(-1), where: { country: "IN" } },
    },
    nearest: nearestTitles(PATH),
    isNearest: true,
  },
  {
    name: "compare",
    own: {
      query: `query Compare($titles: [String!]!, $where: EvidenceFilter) {
        compare(titles: $titles, where: $where) {
          bases
          rows { title { slug name } bySource { source { slug name } ${CENTRAL} } missing { reason } }
          ordering { title { slug } position }
          disagreement { title { slug } low { amount } high { amount } spreadPercent likelyCauses }
        }
      }`,
      variables: {
        titles: ["data-scientist", "machine-learning-manager"],
        where: { country: "IN" },
      },
    },
    nearest: nearestTitles(["data-scientist", "machine-learning-manager"]),
    isNearest: true,
  },
  {
    name: "title",
    own: {
      query: `query Title($slug: String!, $where: EvidenceFilter) {
        careerTitle(slug: $slug) { slug name
          salaries(first: 100, where: $where) { edges { node {
            slug money { amount currencyCode } statistic basis period country sampleSize observedTo
            source { slug name } } } }
        }
      }`,
      variables: { slug: "data-scientist", where: { country: "IN" } },
    },
    nearest: nearestTitles(["data-scientist"]),
    isNearest: false,
  },
  {
    name: "distribution",
    own: {
      query: `query Spread($slug: String!, $where: EvidenceFilter) {
        careerTitle(slug: $slug) { slug
          pay(where: $where) { bySource { source { slug } spreads {
            median { money { amount currencyCode } sampleSize }
            firstDecile { money { amount } } firstQuartile { money { amount } }
            thirdQuartile { money { amount } } ninthDecile { money { amount } } } } } }
      }`,
      variables: { slug: "data-scientist", where: { country: "US" } },
    },
    nearest: nearestTitles(["data-scientist"], SALARIES.replace('country: "IN"', 'country: "US"')),
    isNearest: true,
  },
  {
    name: "salaries",
    own: {
      query: `query Salaries($where: SalaryFilter) {
        salaries(where: $where, orderBy: { field: AMOUNT, direction: DESC }, first: 100) {
          totalCount
          nodes { slug money { amount currencyCode } statistic basis period country sampleSize
            observedTo title { slug } source { slug name } }
        }
      }`,
      variables: { where: { countries: ["US"] } },
    },
    nearest: `{ allSalaries(first: 100, condition: { country: "US" }, orderBy: AMOUNT_DESC) {
      totalCount nodes { rowId amount currency statistic basis period country sampleSize
        observedTo titleId sourceBySourceId { rowId name } } } }`,
    isNearest: true,
  },
  {
    name: "search",
    own: {
      query: `query Search($text: String!) {
        search(text: $text) { nodes { matched found { __typename
          ... on CareerTitle { slug name } ... on Source { slug name } } } }
      }`,
      variables: { text: "machine learning architect" },
    },
    nearest: `{ allTitles(condition: { name: "Machine Learning Architect" }) { nodes { rowId name } } }`,
    isNearest: true,
  },
  {
    name: "graph",
    own: {
      query: `query Graph($where: EvidenceFilter) {
        graph(where: $where) {
          titles { slug name craft level }
          steps { slug from { slug } to { slug } kind evidence supports { source { slug } } }
        }
      }`,
      variables: { where: { country: "IN" } },
    },
    nearest: GRAPH,
    isNearest: true,
  },
  {
    name: "routes",
    own: {
      query: `query Routes($from: String, $to: String!) {
        routes(from: $from, to: $to, limits: { most: 10 }) {
          isCut
          routes { evidence titles { slug name } steps { slug kind evidence } }
        }
      }`,
      variables: { from: "junior-data-scientist", to: "head-of-data-science" },
    },
    nearest: GRAPH,
    isNearest: true,
  },
];
