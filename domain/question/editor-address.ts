/** A question as the editor takes it. */
export interface WrittenQuestion {
  readonly query: string;
  /** JSON; empty for none. */
  readonly variables: string;
}

/** The address of the editor with a question in it. It stands after the #, which no server is sent. */
export function questionAddress({ query, variables }: WrittenQuestion): string {
  const parameters = new URLSearchParams({ query, ...(variables !== "" && { variables }) });
  return `/graphql#${parameters}`;
}

/** The question that the part of an address after the # holds; null for none. */
export function questionIn(hash: string): WrittenQuestion | null {
  const parameters = new URLSearchParams(hash.replace(/^#/, ""));
  const query = parameters.get("query");
  return query ? { query, variables: parameters.get("variables") ?? "" } : null;
}

/** Variables as the editor shows them: what is null is left out, as if it were not given. */
export function writtenVariables(variables: Readonly<Record<string, unknown>>): string {
  const given = JSON.stringify(variables, (_name, value) => value ?? undefined, 2);
  return given === "{}" ? "" : given;
}
