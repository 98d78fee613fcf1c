/** The question of the snippets: small, and of use. */
const QUERY = `query PayBySource($title: String!, $country: CountryCode) {
  careerTitle(slug: $title) {
    name
    pay(where: { country: $country }) {
      bySource {
        source { name }
        central { money { amount currencyCode } grade }
      }
    }
  }
}`;

/** How one asks from somewhere. */
export interface Snippet {
  readonly language: string;
  readonly code: string;
}

/** Names of modules that are the reader's, and not imported here. */
const quoted = JSON.stringify;

/** The same question from several places, for a site at `origin`. Tests run those that can run there. */
export function snippets(origin: string): readonly Snippet[] {
  const oneLine = QUERY.replace(/\s+/g, " ");
  const body = JSON.stringify({
    query: oneLine,
    variables: { title: "data-scientist", country: "IN" },
  });
  return [
    {
      language: "curl",
      code: `curl -s ${origin}/api/graphql \\
  -H 'content-type: application/json' \\
  -d '${body}'`,
    },
    {
      language: "JavaScript",
      code: `const query = \`${QUERY}\`;

const response = await fetch("${origin}/api/graphql", {
  method: "POST",
  headers: { "content-type": "application/json" },
  body: JSON.stringify({ query, variables: { title: "data-scientist", country: "IN" } }),
});
const { data, errors } = await response.json();
if (errors) throw new Error(errors[0].message);

for (const { source, central } of data.careerTitle.pay.bySource) {
  console.log(source.name, central?.money.amount, central?.money.currencyCode, central?.grade);
}`,
    },
    {
      language: "TypeScript, typed",
      code: `// A whole one is in docs/examples/typed-client of the repository. In short:
// npm install graphql-request graphql
// npm install --save-dev @graphql-codegen/cli @graphql-codegen/client-preset
// codegen.ts: { schema: "${origin}/api/graphql", documents: "src/**/*.ts",
//               generates: { "src/gql/": { preset: "client" } } }
import { request } from ${quoted("graphql-request")};
import { graphql } from ${quoted("./gql")};

const payBySource = graphql(\`${QUERY}\`);

const { careerTitle } = await request("${origin}/api/graphql", payBySource, {
  title: "data-scientist",
  country: "IN",
});
for (const { source, central } of careerTitle?.pay.bySource ?? []) {
  console.log(source.name, central?.money.amount, central?.money.currencyCode);
}`,
    },
    {
      language: "Python",
      code: `import json
from urllib.request import Request, urlopen

query = """${QUERY}"""
body = {"query": query, "variables": {"title": "data-scientist", "country": "IN"}}
request = Request(
    "${origin}/api/graphql",
    data=json.dumps(body).encode(),
    headers={"content-type": "application/json"},
)
answer = json.load(urlopen(request))
if "errors" in answer:
    raise RuntimeError(answer["errors"][0]["message"])

for row in answer["data"]["careerTitle"]["pay"]["bySource"]:
    central = row["central"]
    print(row["source"]["name"], central and central["money"]["amount"])`,
    },
    {
      language: "R",
      code: `# The table itself, without GraphQL.
pay <- read.csv("${origin}/data/pay.csv?titles=data-scientist&country=IN", fileEncoding = "UTF-8-BOM")
# Rows without an amount say what is left out, and why.
pay <- pay[!is.na(pay$amount), ]
pay[, c("source", "amount", "currency", "sample_size", "grade")]`,
    },
    {
      language: "A spreadsheet",
      code: `=IMPORTDATA("${origin}/data/pay.csv?titles=data-scientist&country=IN")`,
    },
  ];
}
