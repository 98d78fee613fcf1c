import { createHash } from "node:crypto";
import { Transform } from "node:stream";

/** What rows came to that went through. */
export interface RowDigest {
  readonly rows: number;
  readonly bytes: number;
  readonly sha256: string;
}

const LINE_END = 0x0a;

/**
 * Rows of COPY in text format on their way: each is one line, since line ends inside values are
 * written otherwise. `told` is called with what they came to when all have gone through.
 */
export function digesting(told: (digest: RowDigest) => void): Transform {
  const hash = createHash("sha256");
  let rows = 0;
  let bytes = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      bytes += chunk.length;
      for (let at = chunk.indexOf(LINE_END); at !== -1; at = chunk.indexOf(LINE_END, at + 1)) {
        rows += 1;
      }
      done(null, chunk);
    },
    flush(done) {
      told({ rows, bytes, sha256: hash.digest("hex") });
      done();
    },
  });
}
