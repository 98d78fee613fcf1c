/** Names a thing among all tables. */
export function seenKey(thing: string, id: string): string {
  return `${thing} ${id}`;
}

/** That a thing was changed after the author had seen it. */
export class SeenVersionError extends Error {
  override readonly name = "SeenVersionError";
  constructor(
    readonly thing: string,
    readonly id: string,
    readonly seen: number,
    readonly current: number,
  ) {
    super(`${thing} "${id}" is at version ${current}, and version ${seen} was seen`);
  }
}

/** Checks the versions that an author saw against those that stand. Throws SeenVersionError. */
export function checkSeen(
  thing: string,
  ids: readonly string[],
  standing: ReadonlyMap<string, { readonly version: number }>,
  seen?: ReadonlyMap<string, number>,
): void {
  for (const id of ids) {
    const version = seen?.get(seenKey(thing, id));
    const current = standing.get(id)?.version ?? 0;
    if (version !== undefined && version !== current) {
      throw new SeenVersionError(thing, id, version, current);
    }
  }
}
