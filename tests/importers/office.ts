import type { TestDatabase } from "../support/database";
import { testDatabase } from "../support/database";
import { type Node, startNode } from "../support/node";
import { firstAdministrator, join } from "../support/people";

/** A server on the seeded record with a fixture source, a curator and a reviewer. */
export interface Office {
  readonly database: TestDatabase;
  readonly node: Node;
  readonly curator: string;
  readonly reviewer: string;
}

const SOURCE = {
  publisher: { name: "Fixture Press" },
  name: "Fixture survey",
  slug: "fixture-survey",
  method: "SURVEY",
  methodNote: "A fixture of the tests.",
  redistribution: "ALLOWED",
};

export async function openOffice(): Promise<Office> {
  const database = await testDatabase();
  const node = await startNode(database);
  const administrator = await firstAdministrator(node, database);
  const curator = await join(node, administrator, "curator", "CURATOR");
  const reviewer = await join(node, administrator, "reviewer", "REVIEWER");
  const begun = await change(node, curator, "beginSubmission", "BeginSubmissionInput", {
    reason: "The fixture source.",
  });
  const put = await change(node, curator, "putSource", "PutSourceInput", {
    submission: ref(begun),
    source: SOURCE,
  });
  await publish(node, curator, reviewer, put.id);
  return { database, node, curator, reviewer };
}

interface Ref {
  readonly id: string;
  readonly version: number;
}

export function ref({ id, version }: Ref): Ref {
  return { id, version };
}

export async function change(
  node: Node,
  cookie: string,
  mutation: string,
  input: string,
  value: object,
): Promise<Ref> {
  const { data, code } = await node.ask(
    `mutation($input: ${input}!) { ${mutation}(input: $input) { submission { id version } } }`,
    { input: value },
    { cookie },
  );
  expect([mutation, code]).toEqual([mutation, undefined]);
  return data[mutation].submission;
}

/** Hands a draft in and publishes it. */
export async function publish(
  node: Node,
  curator: string,
  reviewer: string,
  id: string,
): Promise<Ref> {
  const { data } = await node.ask(
    "query($id: ID!) { submission(id: $id) { id version } }",
    { id },
    { cookie: curator },
  );
  const handedIn = await change(node, curator, "submitForReview", "SubmissionInput", {
    submission: ref(data.submission),
  });
  return change(node, reviewer, "publishSubmission", "PublishSubmissionInput", {
    submission: ref(handedIn),
    impactReason: "A fixture of the tests.",
  });
}

/** Takes a published submission back. */
export function undo(node: Node, reviewer: string, submission: Ref): Promise<Ref> {
  const input = { submission: ref(submission), reason: "The fixture is over." };
  return change(node, reviewer, "undoSubmission", "UndoSubmissionInput", input);
}

export const DEFAULTS =
  "source=fixture-survey&country=IN&currency=INR&period=year&statistic=median&reason=Fixture";

/** Sends a file and answers the status with the last line: the report, or the errors. */
export async function send(
  node: Node,
  cookie: string,
  file: string | Uint8Array,
  parameters = "",
  headers: Record<string, string> = {},
) {
  const response = await fetch(`${node.origin}/api/files/salaries?${DEFAULTS}&${parameters}`, {
    method: "POST",
    headers: { "content-type": "text/csv", cookie, ...headers },
    body: file as BodyInit,
  });
  const lines = (await response.text()).trim().split("\n");
  const last = JSON.parse(lines.at(-1) ?? "{}");
  return {
    status: response.status,
    progress: lines.length - 1,
    report: last.report,
    errors: last.errors,
  };
}

/** A table of made-up salaries, each another observation. */
export function fixtureTable(rows: number, amount = (row: number) => 1_000_000 + row): string {
  const lines = Array.from(
    { length: rows },
    (_, row) => `Data Scientist,${amount(row)},Fixture town ${row}`,
  );
  return `title,amount,place\n${lines.join("\n")}\n`;
}
