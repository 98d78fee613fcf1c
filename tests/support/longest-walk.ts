const WALKS = ["every", "filter", "flatMap", "forEach", "map", "reduce", "some", "sort"] as const;

/**
 * How long the longest list is that is gone through in one go while some work is done: nobody else
 * has a turn until its end. Lists that `for` goes through are not seen.
 */
export async function longestWalk(work: () => Promise<unknown>): Promise<number> {
  let longest = 0;
  const own = WALKS.map((name) => [name, Reflect.get(Array.prototype, name)] as const);
  for (const [name, walk] of own) {
    Reflect.set(Array.prototype, name, function (this: unknown[], ...args: unknown[]): unknown {
      if (this.length > longest) longest = this.length;
      return Reflect.apply(walk, this, args);
    });
  }
  try {
    await work();
    return longest;
  } finally {
    for (const [name, walk] of own) Reflect.set(Array.prototype, name, walk);
  }
}
