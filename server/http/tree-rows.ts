/** The tree of a page as Next writes it for its own script: rows that name each other by number. */
export interface TreeRows {
  /** What rows hold as JSON. */
  readonly models: ReadonlyMap<string, unknown>;
  /** Long texts, as whole rows. */
  readonly texts: ReadonlyMap<string, string>;
  /** All other rows, whole: modules and files to load. */
  readonly others: readonly string[];
}

const TEXT = "T";
/** Rows that say nothing of what others hold: modules to load, hints of files, a stream that begins and ends. */
const KNOWN = /^[IHXC]/;
const STREAM = "X";

/** A row: its number, what stands after the colon, and both. */
interface Row {
  readonly name: string;
  readonly said: string;
  readonly whole: string;
}

/** The rows of a tree; null where one is of a kind that is not known here. */
export function treeRows(tree: string): TreeRows | null {
  const models = new Map<string, unknown>();
  const texts = new Map<string, string>();
  const others: string[] = [];
  const streams = new Set<string>();
  for (const row of rowsOf(Buffer.from(tree))) {
    if (row === null) return null;
    const { name, said, whole } = row;
    if (said.startsWith(TEXT)) texts.set(name, whole);
    else if (KNOWN.test(said)) others.push(whole);
    else {
      const model = modelOf(said);
      // What a stream brings has its number.
      if (model === undefined || streams.has(name)) return null;
      models.set(name, model);
    }
    if (said.startsWith(STREAM)) streams.add(name);
  }
  return { models, texts, others };
}

/** Row by row; null where a row does not end. */
function* rowsOf(bytes: Buffer): Generator<Row | null> {
  for (let at = 0; at < bytes.length; ) {
    const colon = bytes.indexOf(":", at);
    const end = colon < 0 ? -1 : endOfRow(bytes, colon);
    if (end < 0) return yield null;
    yield {
      name: bytes.toString("latin1", at, colon),
      said: bytes.toString("utf8", colon + 1, end),
      whole: bytes.toString("utf8", at, end),
    };
    at = end;
  }
}

/** Behind the last byte of a row: a text tells how long it is, any other row ends with its line. */
function endOfRow(bytes: Buffer, colon: number): number {
  if (bytes.toString("latin1", colon + 1, colon + 2) !== TEXT)
    return bytes.indexOf("\n", colon) + 1 || -1;
  const comma = bytes.indexOf(",", colon);
  return comma + 1 + Number.parseInt(bytes.toString("latin1", colon + 2, comma), 16);
}

/** What a row holds; undefined where it is no JSON. */
function modelOf(said: string): unknown {
  try {
    return JSON.parse(said);
  } catch {
    return undefined;
  }
}
