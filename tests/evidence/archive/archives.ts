import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { type ArchiveForm, archivePath } from "@/domain/data/archive-address";
import { createEvidenceStore } from "@/evidence/context";
import { ArchiveDesk } from "@/graphql/endpoint/archive-endpoint";
import { Rota, Turns } from "@/graphql/request/turns";
import { fromRequest, toResponse } from "@/http/message";
import type { Database } from "@/prisma/client";
import { csvRows } from "../../e2e/table-text";
import { atEndOfFile } from "../../support/end-of-file";

export const ORIGIN = "https://stepwise.test";
/** Says why a test failed: the answer does not. */
const LOG = {
  error: (told: unknown) =>
    void process.stderr.write(`${(told as { readonly err: Error }).err.stack}\n`),
  warn: () => undefined,
  info: () => undefined,
};

/** A folder that is gone after the file's last test. */
export function testFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "stepwise-archive-test-"));
  atEndOfFile(async () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A desk of archives on one database, with a folder of its own. */
export function deskOn(
  database: Database,
  namedOrigin: string | null = ORIGIN,
): {
  readonly folder: string;
  ask(address: string, init?: RequestInit): Promise<Response>;
  bytes(revision: number, form: ArchiveForm): Promise<Buffer>;
} {
  const store = createEvidenceStore(() => database);
  const rota = new Rota(() => performance.now());
  const folder = testFolder();
  const desk = new ArchiveDesk({
    evidence: (reaching) => store.current(reaching),
    turns: () => new Turns(rota),
    namedOrigin,
    clock: () => new Date(),
    log: LOG,
    folder,
  });
  const ask = async (address: string, init?: RequestInit) =>
    toResponse(await desk.answer(fromRequest(new Request(`${ORIGIN}${address}`, init))));
  return {
    folder,
    ask,
    async bytes(revision, form) {
      const answer = await ask(archivePath(revision, form));
      expect([form, answer.status]).toEqual([form, 200]);
      return Buffer.from(await answer.arrayBuffer());
    },
  };
}

/** What a zip holds, by the names of its files. */
export function filesOf(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  return new Map(Object.entries(unzipSync(bytes)));
}

/** The rows of a table of an archive. */
export function tableOf(files: ReadonlyMap<string, Uint8Array>, name: string) {
  return csvRows(strFromU8(files.get(`csv/${name}.csv`) ?? new Uint8Array()));
}
