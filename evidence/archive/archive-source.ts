import type { Row } from "@/domain/data/archive-table";
import { ARCHIVE_TABLES } from "@/domain/data/archive-tables";
import {
  type HeldEvidence,
  heldAt,
  type TitleEvidence,
  titleEvidence,
} from "@/domain/data/held-evidence";
import type { CareerTitle, Revision } from "@/domain/evidence/evidence";
import { ASKED_TITLE } from "@/domain/guide-answers/answer-parts";
import type { EvidenceSnapshot } from "../snapshot";

/** How many rows are made at once, before others have their turn. */
const ROWS_AT_ONCE = 100;

/** What an archive is made of. */
export interface ArchiveSource {
  readonly held: HeldEvidence;
  title(title: CareerTitle): Promise<TitleEvidence>;
}

/** Does pieces of work in turns with whatever else the process is asked. */
export interface InTurns {
  take<T>(work: () => T): T | Promise<Awaited<T>>;
}

/** A part of a table. The rows of one table come in their order; those of several may alternate. */
export type TakeRows = (table: string, rows: readonly Row[]) => void;

/** The evidence as a revision left it, by what is known of it now. */
export async function archiveSource(
  evidence: EvidenceSnapshot,
  revision: Revision,
  origin: string,
): Promise<ArchiveSource> {
  const [answering, guide] = await Promise.all([
    evidence.evidenceOn([ASKED_TITLE]),
    evidence.guide(),
  ]);
  const held = heldAt(answering, guide, revision, origin);
  return {
    held,
    async title(title) {
      const [salaries, { cells }] = await Promise.all([
        evidence.salariesOfTitle(title.id, revision.at),
        evidence.recordsOf(title.id),
      ]);
      // What is evidence of a level of a title is handed over once, under the title.
      const own = cells.filter(({ titleId }) => titleId === title.id);
      return titleEvidence(held, title, salaries, own);
    },
  };
}

/**
 * All rows of all tables, once: title by title, so that no more than one title is in memory, in parts
 * and in turns. `settle` is waited for after each part, so that what is written keeps up.
 */
export async function eachPart(
  { held, title: read }: ArchiveSource,
  turns: InTurns,
  take: TakeRows,
  settle: () => Promise<void>,
): Promise<void> {
  const inParts = async (table: string, rowsOf: () => Iterable<Row>) => {
    const rows = await turns.take(() => rowsOf()[Symbol.iterator]());
    for (let more = true; more; await settle()) {
      more = await turns.take(() => {
        const part = nextOf(rows);
        if (part.length > 0) take(table, part);
        return part.length === ROWS_AT_ONCE;
      });
    }
  };
  for (const { name, ofEvidence } of ARCHIVE_TABLES) {
    if (ofEvidence) await inParts(name, () => ofEvidence(held));
  }
  for (const title of held.titles) {
    const own = await read(title);
    for (const { name, ofTitle } of ARCHIVE_TABLES) {
      if (ofTitle) await inParts(name, () => ofTitle(own, held));
    }
  }
}

function nextOf(rows: Iterator<Row>): Row[] {
  const part: Row[] = [];
  while (part.length < ROWS_AT_ONCE) {
    const { value, done } = rows.next();
    if (done) break;
    part.push(value);
  }
  return part;
}
