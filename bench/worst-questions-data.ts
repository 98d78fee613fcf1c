/** A question that anybody may ask and that costs the site as much as was found possible. */
export interface WorstQuestion {
  readonly name: string;
  /** The document, unlike all before by its number, so that neither the answer nor its parts are remembered. */
  readonly document: (number: number) => string;
}

/** The titles that the seed holds most salaries of, as many as one comparison takes. */
const TITLES = `["data-scientist", "data-engineer", "data-analyst", "machine-learning-engineer", "data-architect", "research-scientist"]`;
/** Fewer than the aliases and root fields that a document may have. */
const ROOTS = 19;
const ALIASES = 28;

const parts = (count: number, part: (place: number) => string) =>
  Array.from({ length: count }, (_, place) => `p${place}: ${part(place)}`).join(" ");
/** Hours of a year, never the same twice: each is another way to show pay, worked out anew. */
const hours = (number: number) => 1 + (number % 8_784);

export const WORST_QUESTIONS: readonly WorstQuestion[] = [
  {
    name: "comparisons of six titles, converted",
    document: (number) =>
      `{ ${parts(
        ROOTS,
        (place) => `compare(titles: ${TITLES}, currency: INR,
          annual: { hoursAYear: ${hours(number * ROOTS + place)} }) {
          summary ordering { position } panels { mixed } changes { percentLow } }`,
      )} }`,
  },
  {
    name: "trends of all titles, converted",
    document: (number) =>
      `{ careerTitles(first: 100) { edges { node { ${parts(
        ALIASES,
        (place) => `trends(currency: INR,
          annual: { hoursAYear: ${hours(number * ALIASES + place)} }) { country }`,
      )} } } } }`,
  },
  {
    name: "the whole schema twelve times",
    document: (number) =>
      `{ n${number}: __typename ${parts(
        12,
        () => `__schema { types { name description fields { name description
          type { ofType { name description fields { name description
            type { name kind ofType { name kind ofType { name description } } }
            args { name description type { name } } } }
            name fields { name description } }
          args { name description type { name ofType { name } } } } } }`,
      )} }`,
  },
  {
    name: "changes since nineteen moments",
    document: (number) =>
      `{ ${parts(ROOTS, (place) => {
        const moment = new Date(Date.UTC(2020, 0, 1) + number * ROOTS + place).toISOString();
        return `changesSince(asOf: "${moment}", first: 1) { totalCount }`;
      })} }`,
  },
];
