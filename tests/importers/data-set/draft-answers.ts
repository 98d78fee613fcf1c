import { readFileSync } from "node:fs";
import { refusedIn, withUserErrors } from "../../support/user-errors";
import type { Office } from "../office";

/** What readers are told that a file of this data set may change. */
export async function publicAnswers({ node }: Office): Promise<string> {
  const { data } = await node.ask(`{
    recordSets(first: 100) { nodes { kind asOfDay rowsRead rowsKept source { slug } } }
    sources(first: 100) { edges { node { slug name publisher { slug } } } }
    careerTitle(slug: "data-scientist") {
      pay { bySource { source { slug } figures { statistic sampleSize money { amount } } } }
      distributions { bySource { count copies percentiles { percent money { amount } } } }
    }
  }`);
  expect(data).not.toBeNull();
  return JSON.stringify({ data });
}

/** Sends a file as a data set and answers the last line. */
export async function sendSet({ node }: Office, cookie: string, file: string, parameters = "") {
  const address = `${node.origin}/api/files/data-set-aijobs?name=salaries_fixture.csv&${parameters}`;
  const response = await fetch(address, {
    method: "POST",
    headers: { "content-type": "text/csv", cookie },
    body: readFileSync(file),
  });
  return JSON.parse((await response.text()).trim().split("\n").at(-1) ?? "");
}

/** A submission as a curator sees it. */
export async function submissionOf({ node, curator }: Office, id: string) {
  const { data } = await node.ask(
    `query($id: ID!) { submission(id: $id) { id version kind status reason author fileName
      fileAccount { dataSet rowsRead rowsKept rowsRefused { what rows } titlesUnrecognised { what rows } titlesUnrecognisedInAll }
      impact { changes { field } }
      items(first: 100) { totalCount edges { node { thing slug action summary } } } } }`,
    { id },
    { cookie: curator },
  );
  return data.submission;
}

/** The code and the message that a mutation is refused with. */
export async function refusedWith(
  { node }: Office,
  cookie: string,
  mutation: string,
  input: string,
  value: object,
): Promise<[code: string, message: string]> {
  const query = `mutation($input: ${input}!) { ${mutation}(input: $input) { submission { id } } }`;
  const body = { query: withUserErrors(query), variables: { input: value } };
  const response = await node.post("/api/admin/graphql", body, { cookie });
  const [refused] = refusedIn(await response.json());
  return [refused?.code ?? "", refused?.message ?? ""];
}
