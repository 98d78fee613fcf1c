/** The three tasks as Relay's compiler takes them: a module's documents bear its name, `tasks`. */
export const RELAY_DOCUMENTS = [
  `query tasksPayQuery($title: String!, $country: CountryCode) @throwOnFieldError {
    careerTitle(slug: $title) {
      pay(where: { country: $country }) {
        bySource { source { slug } central { money { amount currencyCode } } }
      }
    }
  }`,
  `query tasksStepQuery($from: String!, $to: String!, $country: CountryCode) @throwOnFieldError {
    change(from: $from, to: $to, where: { country: $country }) {
      comparability direction low { amount } high { amount }
    }
  }`,
  `query tasksSourcesQuery($first: Int, $after: String) @throwOnFieldError {
    sources(first: $first, after: $after) {
      nodes { slug }
      pageInfo { hasNextPage endCursor }
    }
  }`,
  `query tasksTitleQuery($title: String!) {
    careerTitle(slug: $title) { id ...tasksSalaries_title }
  }`,
  // From the second page on it asks for the title again, by node(id:).
  `fragment tasksSalaries_title on CareerTitle
  @argumentDefinitions(first: { type: "Int", defaultValue: 2 }, after: { type: "String" })
  @refetchable(queryName: "tasksSalariesQuery") {
    salaries(first: $first, after: $after) @connection(key: "tasks_salaries") {
      edges { node { slug } }
    }
  }`,
] as const;
