import { createReadStream } from "node:fs";
import { tmpdir } from "node:os";
import { Readable } from "node:stream";
import {
  ARCHIVE_FORMS,
  type ArchiveAddress,
  type ArchiveForm,
  archivePath,
  readArchivePath,
} from "@/domain/data/archive-address";
import type { Revision } from "@/domain/evidence/evidence";
import { Refusal } from "@/domain/refusal";
import { ArchiveShelf, type ShelvedFile } from "@/evidence/archive/archive-shelf";
import { archiveSource, type InTurns } from "@/evidence/archive/archive-source";
import { writeSqlite } from "@/evidence/archive/sqlite-file";
import { writeZip } from "@/evidence/archive/zip-file";
import type { EvidenceSnapshot } from "@/evidence/snapshot";
import { isHeld } from "@/http/entity-tag";
import { answering, headOf } from "@/http/error-answer";
import type { Report } from "@/http/log";
import type { HttpAnswer, HttpRequest } from "@/http/message";
import { plainAnswer } from "@/http/message";
import { requiredParts } from "@/http/process-parts";
import { processService } from "./process-service";

/** What archives need from outside. */
export interface ArchiveParts {
  /** The evidence as it stands; `reaching`: a moment that it has to be as late as. */
  readonly evidence: (reaching?: Date) => Promise<{ readonly evidence: EvidenceSnapshot }>;
  /** Turns that are shared with whatever else is asked. */
  readonly turns: () => InTurns;
  /**
   * The address of the site, which archives name; null where the installation names none. Never where it
   * listens: that differs by node and start, and an archive is the same bytes for ever.
   */
  readonly namedOrigin: string | null;
  readonly clock: () => Date;
  readonly log: Report;
  /** Where the folder of what was made is. */
  readonly folder: string;
}

const WRITERS = { zip: writeZip, sqlite: writeSqlite } as const;

/** Answers /data/archive/…: all that a revision left, in one file. */
export class ArchiveDesk {
  readonly #parts: ArchiveParts;
  readonly #shelf: ArchiveShelf;

  constructor(parts: ArchiveParts) {
    this.#parts = parts;
    this.#shelf = new ArchiveShelf(parts.folder, async (number, form, path) => {
      const { evidence } = await parts.evidence();
      const revision = await evidence.revisionOf(number);
      if (revision === null) throw notHeld(number);
      const source = await archiveSource(evidence, revision, parts.namedOrigin ?? "");
      await WRITERS[form](source, parts.turns(), path);
    });
  }

  /** Answers one request; never an exception. */
  answer(request: HttpRequest): Promise<HttpAnswer> {
    return answering(this.#parts.log, request, async (requestId) => {
      try {
        return await this.#route(request, requestId);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        const { status, headers } = headOf(error);
        const type = { "content-type": "text/plain; charset=utf-8" };
        return plainAnswer(status, { ...type, ...headers }, `${error.message}\n`, requestId);
      }
    });
  }

  async #route(request: HttpRequest, requestId: string): Promise<HttpAnswer> {
    if (request.method !== "GET" && request.method !== "HEAD") {
      const allow = ["GET", "HEAD"];
      throw new Refusal("METHOD_NOT_ALLOWED", "An archive is asked for by GET.", { allow });
    }
    const address = readArchivePath(request.path);
    if (address === null) {
      const forms = Object.keys(ARCHIVE_FORMS).map((form) => archivePath("NUMBER", form));
      const message = `There is no such archive: ask for ${forms.join(" or ")}, with the number of a revision or latest.`;
      throw new Refusal("NOT_FOUND", message);
    }
    if (request.search !== "") {
      throw new Refusal(
        "BAD_USER_INPUT",
        "An archive takes no parameters: it is all of a revision.",
      );
    }
    const revision = await this.#revision(address);
    if (address.revision === null) {
      const headers = {
        location: archivePath(revision.id, address.form),
        "cache-control": "public, no-cache",
      };
      return plainAnswer(302, headers, null, requestId);
    }
    const file = await this.#shelf.file(revision.id, address.form);
    return sent(request, revision, address.form, file, requestId);
  }

  /** The revision of an address. One that is not known yet may have been published by another node just now. */
  async #revision({ revision: number }: ArchiveAddress): Promise<Revision> {
    const { evidence } = await this.#parts.evidence();
    if (number === null) {
      if (evidence.revision === null) throw notHeld("latest");
      return evidence.revision;
    }
    const isAhead = number > (evidence.revision?.id ?? 0);
    const later = isAhead ? (await this.#parts.evidence(this.#parts.clock())).evidence : evidence;
    const revision = await later.revisionOf(number);
    if (revision === null) throw notHeld(number);
    return revision;
  }
}

function notHeld(number: number | string): Refusal {
  return new Refusal("NOT_FOUND", `There is no revision ${number}: /changes lists them.`);
}

function sent(
  { method, headers }: HttpRequest,
  { id, at }: Revision,
  form: ArchiveForm,
  { path, bytes, digest }: ShelvedFile,
  requestId: string,
): HttpAnswer {
  const etag = `"${digest.toString("hex")}"`;
  const both = {
    etag,
    "last-modified": at.toUTCString(),
    "cache-control": "public, max-age=31536000, immutable",
  };
  if (isHeld(headers, both)) return plainAnswer(304, both, null, requestId);
  const own = {
    "content-type": ARCHIVE_FORMS[form].type,
    "content-length": String(bytes),
    "content-disposition": `attachment; filename="stepwise-${id}.${form}"`,
    "repr-digest": `sha-256=:${digest.toString("base64")}:`,
  };
  const body =
    method === "HEAD"
      ? null
      : (Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>);
  return plainAnswer(200, { ...both, ...own }, body, requestId);
}

let desk: ArchiveDesk | null = null;

/** Answers /data/archive/… for this process. */
export async function handleArchive(request: HttpRequest): Promise<HttpAnswer> {
  const { namedOrigin, log } = requiredParts();
  const service = await processService();
  desk ??= new ArchiveDesk({
    evidence: service.evidence,
    turns: service.turns,
    namedOrigin,
    clock: () => new Date(),
    log,
    folder: tmpdir(),
  });
  return desk.answer(request);
}
