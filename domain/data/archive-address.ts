/** The forms of an archive, each with the type by which it is known. */
export const ARCHIVE_FORMS = {
  zip: {
    type: "application/zip",
    describes: "every table as CSV and as JSON, with a description for programs",
  },
  sqlite: {
    type: "application/vnd.sqlite3",
    describes: "the same tables in one SQLite database",
  },
} as const;

/** A form of an archive. */
export type ArchiveForm = keyof typeof ARCHIVE_FORMS;

/** What stands for the number of the latest revision. */
export const LATEST_ARCHIVE = "latest";

/** Where the archive of a revision is. */
export function archivePath(revision: number | string, form: string): string {
  return `/data/archive/${revision}.${form}`;
}

/** An address of archives, as it was read. */
export interface ArchiveAddress {
  /** Null for the latest. */
  readonly revision: number | null;
  readonly form: ArchiveForm;
}

const ADDRESS = /^\/data\/archive\/(latest|[1-9]\d{0,8})\.(zip|sqlite)$/;

/** Reads an address; null where it is none of an archive. */
export function readArchivePath(path: string): ArchiveAddress | null {
  const [, revision, form] = ADDRESS.exec(path) ?? [];
  if (revision === undefined) return null;
  return {
    revision: revision === LATEST_ARCHIVE ? null : Number(revision),
    form: form === "zip" ? "zip" : "sqlite",
  };
}
