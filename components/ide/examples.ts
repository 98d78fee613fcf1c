/** A question that shows what can be asked, in the words of somebody who would ask it. */
export interface QueryExample {
  readonly asks: string;
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** Worked examples, the simplest first. A test asks every one of them. */
export const EXAMPLES: readonly QueryExample[] = [
  {
    asks: "What does a Machine Learning Architect earn in India, by source?",
    query: `query PayBySource($title: String!, $country: CountryCode) {
  careerTitle(slug: $title) {
    name
    pay(where: { country: $country }) {
      bySource {
        source { name publisher { name } }
        central {
          money { amount currencyCode }
          statistic
          basis
          period
          sampleSize
          gradeExplanation { grade }
        }
      }
      missing { reason explanation }
    }
  }
}`,
    variables: { title: "machine-learning-architect", country: "IN" },
  },
  {
    asks: "Which titles are there, and which names do they go by?",
    query: `{
  careerTitles(first: 100) {
    totalCount
    edges { node { slug name aliases } }
  }
}`,
  },
  {
    asks: "Which sources are there, under which licence, and how many figures has each?",
    query: `{
  sources(first: 50) {
    edges {
      node { slug name publisher { name } method licence redistribution salaryCount }
    }
  }
}`,
  },
  {
    asks: "Every salary of one title, as it was printed, with a citation",
    query: `query Salaries($title: String!, $first: Int, $after: String) {
  careerTitle(slug: $title) {
    salaries(first: $first, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges {
        node { slug asPrinted money { amount currencyCode } statistic country observedTo citation }
      }
    }
  }
}`,
    variables: { title: "data-scientist", first: 20 },
  },
  {
    asks: "What does each step of the path change, measured inside one source?",
    query: `query Path($from: String!, $to: String!) {
  progression(from: $from, to: $to, where: { country: "IN" }) {
    summary
    titles { name }
    steps {
      from { name }
      to { name }
      change { direction explanation pairs { source { name } percent } }
    }
  }
}`,
    variables: { from: "data-scientist", to: "chief-data-scientist" },
  },
  {
    asks: "Compare two titles, and ask how far the sources agree",
    query: `query Compare($titles: [String!]!) {
  compare(titles: $titles, where: { country: "IN" }) {
    bases
    rows {
      title { name }
      bySource { source { name } central { money { amount currencyCode } basis sampleSize } }
      missing { explanation }
    }
    disagreement {
      title { name }
      low { amount }
      high { amount }
      spreadPercent
      likelyCauses
    }
  }
}`,
    variables: { titles: ["data-scientist", "machine-learning-manager"] },
  },
  {
    asks: "How is the pay of Data Scientists in the United States spread?",
    query: `{
  careerTitle(slug: "data-scientist") {
    pay(where: { country: "US" }) {
      bySource {
        source { name }
        spreads {
          firstDecile { money { amount } }
          firstQuartile { money { amount } }
          median { money { amount currencyCode } sampleSize }
          thirdQuartile { money { amount } }
          ninthDecile { money { amount } }
        }
      }
    }
  }
}`,
  },
  {
    asks: "How did pay move over the years, inside each source?",
    query: `{
  careerTitle(slug: "data-scientist") {
    trends(where: { country: "US" }) {
      source { name }
      points { observedTo statistic money { amount currencyCode } sampleSize }
    }
  }
}`,
  },
  {
    asks: "The same pay in US dollars, by dated exchange rates",
    query: `{
  careerTitle(slug: "data-scientist") {
    pay(where: { country: "IN" }, currency: "USD") {
      bySource {
        source { name }
        central {
          money { amount currencyCode }
          provenance { steps { operation description } }
        }
      }
      unconverted { source { name } missing { explanation } }
    }
  }
}`,
  },
  {
    asks: "What stood on a day, to cite it",
    query: `query AsOf($asOf: DateTime) {
  careerTitle(slug: "data-scientist", asOf: $asOf) {
    pay { bySource { source { name } central { money { amount currencyCode } } } }
  }
}`,
    variables: { asOf: null },
  },
  {
    asks: "Which source covers which title in India?",
    query: `{
  coverage(titles: ["data-scientist", "machine-learning-architect", "chief-data-scientist"], where: { country: "IN" }) {
    source { name }
    covered { title { name } salaryCount largestSample latestYear }
  }
}`,
  },
  {
    asks: "What has changed lately, and why?",
    query: `{
  revisions(first: 5) {
    edges { node { at reason } }
  }
}`,
  },
];
