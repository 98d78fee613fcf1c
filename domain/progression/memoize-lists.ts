/** Questions come of few moments: answers of more are not worth keeping. */
const MOST_MOMENTS = 50;

interface Known<T> {
  readonly lists: readonly object[];
  readonly answers: Map<number, T>;
}

/**
 * What follows from lists of the evidence as they stood at a moment, worked out once for as long as
 * the first of them is held and the others are the same. Evidence that is made for one question, or to
 * see what a proposal would change, shares the lists that it does not replace.
 */
export function memoizeLists<Held, T>(
  listsOf: (held: Held) => readonly [object, ...object[]],
  compute: (held: Held, asOf: Date) => T,
): (held: Held, asOf: Date) => T {
  const known = new WeakMap<object, Known<T>>();
  return (held, asOf) => {
    const lists = listsOf(held);
    const found = known.get(lists[0]);
    const isSame = found?.lists.every((list, index) => list === lists[index]);
    const { answers } = found && isSame ? found : { answers: new Map<number, T>() };
    if (!isSame) known.set(lists[0], { lists, answers });
    const moment = asOf.getTime();
    const answer = answers.get(moment) ?? compute(held, asOf);
    if (!answers.has(moment) && answers.size >= MOST_MOMENTS) answers.clear();
    answers.set(moment, answer);
    return answer;
  };
}
