import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { type ApiChange, parseApiChanges } from "@/domain/changes/api-changes";

/** What CHANGELOG.md says of the API, as it was when this process began. */
export async function readApiChanges(): Promise<readonly ApiChange[]> {
  return parseApiChanges(await readFile("CHANGELOG.md", "utf8"), (text) =>
    createHash("sha256").update(text).digest("hex").slice(0, 12),
  );
}
