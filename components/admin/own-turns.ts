/** A submission as an input names it, and as a mutation answers it. */
interface Seen {
  readonly id: string;
  readonly version: number;
}

/** The latest version of each submission that was answered to this window. */
const answered = new Map<string, number>();
let last: Promise<unknown> = Promise.resolve();

/**
 * Does one change of submissions after the other: somebody who is quicker than the network changes what
 * the change before has answered, and never stands in the own way. What others changed meanwhile is
 * still told, since their version was never answered here.
 */
export function oneByOne<T>(variables: object, act: (variables: object) => Promise<T>): Promise<T> {
  if (seenIn(variables) === null) return act(variables);
  const turn = last.then(() => act(withLatest(variables)));
  last = turn.catch(() => undefined);
  return turn;
}

/** Remembers the versions that an answer tells. */
export function rememberAnswered(data: object): void {
  for (const payload of Object.values(data)) {
    const submission = payload?.submission;
    if (isSeen(submission)) answered.set(submission.id, submission.version);
  }
}

function withLatest(variables: object): object {
  const seen = seenIn(variables);
  if (seen === null) return variables;
  const version = Math.max(seen.version, answered.get(seen.id) ?? 0);
  const { input } = variables as { readonly input: object };
  return { ...variables, input: { ...input, submission: { ...seen, version } } };
}

function seenIn(variables: object): Seen | null {
  const { input = null } = variables as { readonly input?: { readonly submission?: unknown } };
  return isSeen(input?.submission) ? input.submission : null;
}

function isSeen(value: unknown): value is Seen {
  const { id, version } = (value ?? {}) as Partial<Seen>;
  return typeof id === "string" && typeof version === "number";
}
