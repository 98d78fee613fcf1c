import fc from "fast-check";
import type { CorrectedApi } from "./corrected-api";

/** One question, or the return to a thing by an id that an earlier answer gave. */
export type Asked =
  | { readonly query: string; readonly variables: object }
  | { readonly again: number; readonly asOf: string | null };

/** Two sizes of the same things: what one question leaves out, another asks for. */
const SMALL = `
  fragment Title on CareerTitle { id name salaries(first: 2) { totalCount nodes { id } } }
  fragment Origin on Source { id name salaryCount }
  fragment Paid on Salary { id version money { amount } }
  fragment Step on CareerStep { id change { comparability } }`;
const LARGE = `
  fragment Title on CareerTitle { id slug name status version
    salaries(first: 2) { totalCount nodes { id money { amount currencyCode } gradeExplanation { grade } } }
    stepsOut { id to { id name } change { explanation low { amount } } }
    heldCountries { code salaryCount }
    pay { shownAs missing { reason } bySource { source { id salaryCount } central { money { amount currencyCode } period provenance { salaries { id version } } } } } }
  fragment Origin on Source { id slug name version salaryCount publisher { id name sources(first: 3) { totalCount nodes { id } } }
    salaries(first: 2) { totalCount nodes { id money { amount } title { id name } } } }
  fragment Paid on Salary { id slug version status money { amount currencyCode } superseded { number } withdrawn { reason }
    source { id salaryCount } title { id pay { bySource { central { money { amount } } } } }
    history { id version money { amount } } }
  fragment Step on CareerStep { id from { id } to { id } change { explanation low { amount currencyCode } pairs { before { amount } after { amount } } } }`;

const SCOPE =
  "$where: EvidenceFilter, $currency: CurrencyCode, $prices: PriceView, $annual: AnnualRule, $asOf: DateTime";
const GIVEN = "where: $where, currency: $currency, prices: $prices, annual: $annual, asOf: $asOf";
const OF_TITLE = `bySource { source { ...Origin } central { money { amount currencyCode } provenance { salaries { ...Paid } } } }`;

/** Questions of a scope, by what they ask. */
const SCOPED = {
  pay: `($title: String!, ${SCOPE}) { careerTitle(slug: $title) { ...Title asked: pay(${GIVEN}) { shownAs ${OF_TITLE} } } }`,
  titleThen: `($title: String!, $asOf: DateTime) { careerTitle(slug: $title, asOf: $asOf) { ...Title pay { ${OF_TITLE} } } }`,
  compare: `($titles: [String!]!, ${SCOPE}) { compare(titles: $titles, ${GIVEN}) { asOf shownAs rows { title { ...Title } ${OF_TITLE} } ordering { title { ...Title } position } } }`,
  step: `($from: String!, $to: String!, ${SCOPE}) { change(from: $from, to: $to, ${GIVEN}) { explanation from { ...Title stepsOut { ...Step } } low { amount currencyCode } } }`,
  path: `($from: String!, $to: String!, ${SCOPE}) { progression(from: $from, to: $to, ${GIVEN}) { asOf titles { ...Title stepsIn { ...Step } } overall { low { amount } } } }`,
  sources: `($asOf: DateTime, $first: Int) { sources(first: $first, asOf: $asOf) { totalCount nodes { ...Origin } } }`,
  salary: `($salary: String!, $asOf: DateTime) { salary(slug: $salary, asOf: $asOf) { ...Paid } }`,
  salaries: `($titles: [String!]!, $asOf: DateTime, $first: Int) { salaries(where: { titles: $titles }, orderBy: { field: AMOUNT, direction: DESC }, first: $first, asOf: $asOf) { totalCount nodes { ...Paid } } }`,
  search: `($title: String!, $asOf: DateTime) { search(text: $title, asOf: $asOf) { nodes { matched found { ...Title ...Origin } } } }`,
} as const;

const TITLES = [
  "data-scientist",
  "machine-learning-manager",
  "machine-learning-architect",
  "chief-data-scientist",
];
const VIEWS = [
  {},
  { currency: "USD" },
  { currency: "EUR", annual: { hoursAYear: 2000 } },
  { prices: { kind: "REAL", year: 2024 } },
  { prices: { kind: "PURCHASING_POWER" } },
];
const FILTERS = [
  null,
  { country: "IN" },
  { country: "US" },
  { sources: ["guide-glassdoor"] },
  { excludeSources: ["guide-glassdoor"] },
];

/** The fragments that a question names, those that they name among them. */
function whole(question: string, sized: string): string {
  const used = sized
    .split("fragment ")
    .filter((fragment) => question.includes(`...${fragment.split(" ")[0]} `))
    .map((fragment) => `fragment ${fragment}`);
  return `query Asked ${question} ${used.join("")}`;
}

/** Keeps of the variables those that the question declares. */
function declared(question: string, variables: object): object {
  const head = question.slice(0, question.indexOf("{"));
  return Object.fromEntries(
    Object.entries(variables).filter(([name]) => head.includes(`$${name}:`)),
  );
}

/** The question of a kind, in either size. */
export function ask(kind: keyof typeof SCOPED, variables: object, size = LARGE): Asked {
  return { query: whole(SCOPED[kind], size), variables: declared(SCOPED[kind], variables) };
}

/**
 * What is asked of a thing that is returned to. The fragments stand in it bare: without knowing the
 * types, urql takes one that holds nothing but another for one of every type.
 */
export const AGAIN = whole(
  `($id: ID!, $asOf: DateTime) { node(id: $id) { id ...Title ...Origin ...Paid ...Step } nodes(ids: [$id], asOf: $asOf) { id ...Title ...Origin ...Paid ...Step } }`,
  LARGE,
);

/** Some questions, one after another. */
export function sequences({ before, between }: CorrectedApi): fc.Arbitrary<Asked[]> {
  const asOf = fc.constantFrom(null, null, before, between);
  const question = fc
    .record({
      kind: fc.constantFrom(...(Object.keys(SCOPED) as (keyof typeof SCOPED)[])),
      size: fc.constantFrom(SMALL, LARGE),
      titles: fc.shuffledSubarray(TITLES, { minLength: 2, maxLength: 3 }),
      view: fc.constantFrom(...VIEWS),
      where: fc.constantFrom(...FILTERS),
      first: fc.constantFrom(3, 4),
      asOf,
    })
    .map(({ kind, size, titles, view, where, first, asOf: moment }) => {
      const [title, to] = titles;
      const salary = "guide-glassdoor-data-scientist";
      const scope = { ...view, where, asOf: moment };
      // Routes lead upwards.
      const [from, end] = kind === "path" ? [TITLES[0], TITLES[3]] : [title, to];
      return ask(kind, { ...scope, title, titles, from, to: end, salary, first }, size);
    });
  const again = fc.record({ again: fc.nat(200), asOf });
  return fc.array(fc.oneof({ weight: 3, arbitrary: question }, { weight: 1, arbitrary: again }), {
    minLength: 3,
    maxLength: 8,
  });
}
