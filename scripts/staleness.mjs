import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";

function* files(entry) {
  const stat = statSync(entry, { throwIfNoEntry: false });
  if (stat?.isDirectory()) {
    for (const name of readdirSync(entry).sort()) {
      if (name !== "generated" && !name.startsWith(".")) yield* files(path.join(entry, name));
    }
  } else if (stat) {
    yield entry;
  }
}

/** A short text that changes when a file among the inputs does; inputs are files and folders. */
export function fingerprint(inputs) {
  const hash = createHash("sha256");
  for (const input of inputs) {
    for (const file of files(input)) {
      hash.update(`${file}\0`).update(readFileSync(file)).update("\0");
    }
  }
  return hash.digest("hex");
}

function recorded(marker) {
  try {
    return readFileSync(marker, "utf8");
  } catch {
    return null;
  }
}

/** Whether the inputs are not those that the marker was last written for. */
export function isStale(marker, inputs) {
  return recorded(marker) !== fingerprint(inputs);
}

/** Does the work where the inputs are not those that the marker was last written for. */
export async function whenStale(marker, inputs, work) {
  const before = fingerprint(inputs);
  if (recorded(marker) === before) return;
  await work();
  mkdirSync(path.dirname(marker), { recursive: true });
  writeFileSync(marker, before);
}
