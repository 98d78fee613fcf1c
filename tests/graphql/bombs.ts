/** Texts made one after the other. */
export const repeat = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => make(index)).join(" ");

/** What is small to send and would be dear to answer. */
interface Bomb {
  readonly query: string;
  readonly variables?: object;
}

/** Bombs by their kind, each with a mark that makes it a document that was never seen before. */
export const BOMBS: Readonly<Record<string, (mark: number) => Bomb>> = {
  aliases: (mark) => ({ query: `{ ${repeat(400, (index) => `a${mark}_${index}: __typename`)} }` }),
  directives: (mark) => ({
    query: `{ a${mark}: __typename ${repeat(300, () => "@skip(if: false)")} }`,
  }),
  "fragments that double": (mark) => ({
    query: `{ ...f0 } ${repeat(28, (index) => `fragment f${index} on Query { ...f${index + 1} ...f${index + 1} }`)} fragment f28 on Query { a${mark}: __typename }`,
  }),
  "many fragments": (mark) => ({
    query: `{ a${mark}: __typename } ${repeat(200, (index) => `fragment f${index} on Query { __typename }`)}`,
  }),
  depth: (mark) => ({
    query: `{ a${mark}: __typename ${"careerTitles { edges { node {".repeat(200)} slug ${"} } }".repeat(200)} }`,
  }),
  tokens: (mark) => ({
    query: `{ a${mark}: __typename(${repeat(900, (index) => `b${index}: 1`)}) }`,
  }),
  characters: (mark) => ({ query: `{ a${mark}: __typename } #${"x".repeat(100_000)}` }),
  "overlapping fields": (mark) => ({
    query: `{ a${mark}: __typename ${repeat(18, () => `careerTitles { ${repeat(12, () => "edges { node { slug name } }")} }`)} }`,
  }),
  variables: (mark) => ({
    query: `query q${mark} { __typename }`,
    variables: Object.fromEntries(Array.from({ length: 5_000 }, (_, index) => [`v${index}`, 1])),
  }),
  "circular introspection": (mark) => ({
    query: `{ a${mark}: __schema { types { ${"fields { type { ".repeat(12)} name ${"} }".repeat(12)} } } }`,
  }),
  "cost of nested pages": (mark) => ({
    query: `{ a${mark}: sources(first: 100) { edges { node { salaries(first: 100) { edges { node { history { version } } } } } } } }`,
  }),
  "depth that is never closed": (mark) => ({ query: `{ a${mark}: ${"{a".repeat(9_900)}` }),
  "lists inside lists": (mark) => ({
    query: `{ a${mark}: careerTitle(slug: ${"[".repeat(990)}${"]".repeat(990)}) { slug } }`,
  }),
  "lists that are never closed": (mark) => ({
    query: `{ a${mark}: careerTitle(slug: ${"[".repeat(9_900)}`,
  }),
  "objects inside objects": (mark) => ({
    query: `{ a${mark}: careerTitle(slug: ${"{a:".repeat(4_950)}`,
  }),
  "types of lists": (mark) => ({
    query: `query q${mark} ($a: ${"[".repeat(9_900)}Int) { __typename }`,
  }),
  braces: (mark) => ({ query: `{ a${mark}: __typename ${"... {".repeat(1_900)}` }),
  operations: (mark) => ({
    query: repeat(100, (index) => `query q${mark}_${index} { __typename }`),
  }),
};
