import { createHash } from "node:crypto";
import { createReadStream, rmSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import path from "node:path";
import type { ArchiveForm } from "@/domain/data/archive-address";
import { Refusal } from "@/domain/refusal";

/**
 * How many files are kept on disk, those that were asked for longest ago let go first. An archive is
 * asked for when it is new, and then seldom: some revisions in both forms are enough, and a hundred
 * thousand salaries are some forty megabytes.
 */
const FILES_KEPT = 8;
/** How many may wait to be made: they are made one after the other. */
const MOST_WAITING = 8;
/** Seconds after which to ask again where more wait. */
const ASK_AGAIN_S = 30;

/** A file that was made. */
export interface ShelvedFile {
  readonly path: string;
  readonly bytes: number;
  /** SHA-256. */
  readonly digest: Buffer;
}

/** Makes a file at a path. */
export type MakeFile = (revision: number, form: ArchiveForm, path: string) => Promise<void>;

/**
 * The archives that were made, in a folder of this process. On disk, so that they take nothing of the
 * memory that questions are answered from; not in the database, since any node makes the same again.
 */
export class ArchiveShelf {
  readonly #parent: string;
  readonly #make: MakeFile;
  readonly #making = new Map<string, Promise<ShelvedFile>>();
  /** What was asked for last is last. */
  readonly #made = new Map<string, ShelvedFile>();
  #folder: Promise<string> | null = null;
  #last: Promise<unknown> = Promise.resolve();

  /** `parent`: where its folder is made, and taken away when the process ends. */
  constructor(parent: string, make: MakeFile) {
    this.#parent = parent;
    this.#make = make;
  }

  /** The file of a revision, made where it is not there; once for all who ask meanwhile. */
  async file(revision: number, form: ArchiveForm): Promise<ShelvedFile> {
    const name = `${revision}.${form}`;
    const made = this.#made.get(name);
    if (made) {
      this.#made.delete(name);
      this.#made.set(name, made);
      return made;
    }
    return this.#making.get(name) ?? this.#begin(revision, form, name);
  }

  #begin(revision: number, form: ArchiveForm, name: string): Promise<ShelvedFile> {
    if (this.#making.size >= MOST_WAITING) {
      const message = "Other archives are being made; ask again in a moment.";
      throw new Refusal("NOT_READY", message, { retryAfter: ASK_AGAIN_S });
    }
    const making = this.#last.then(async () => {
      const place = path.join(await this.#ownFolder(), name);
      // Of one that broke off.
      await rm(place, { force: true });
      await this.#make(revision, form, place);
      const file = { path: place, ...(await summedUp(place)) };
      this.#made.set(name, file);
      await this.#letGo();
      return file;
    });
    this.#making.set(name, making);
    this.#last = making.then(
      () => this.#making.delete(name),
      () => this.#making.delete(name),
    );
    return making;
  }

  /** Whoever reads a file that is let go of reads on: it is gone when nobody has it open. */
  async #letGo(): Promise<void> {
    for (const [name, { path: place }] of this.#made) {
      if (this.#made.size <= FILES_KEPT) return;
      this.#made.delete(name);
      await rm(place, { force: true });
    }
  }

  #ownFolder(): Promise<string> {
    this.#folder ??= mkdtemp(path.join(this.#parent, "stepwise-archives-")).then((folder) => {
      process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
      return folder;
    });
    return this.#folder;
  }
}

async function summedUp(place: string): Promise<Pick<ShelvedFile, "bytes" | "digest">> {
  const hash = createHash("sha256");
  let bytes = 0;
  for await (const part of createReadStream(place) as AsyncIterable<Buffer>) {
    hash.update(part);
    bytes += part.length;
  }
  return { bytes, digest: hash.digest() };
}
