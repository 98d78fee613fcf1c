import { latestToday } from "@/domain/calendar-day";
import { fileWords } from "@/domain/file-words";
import { formatDate } from "@/domain/format";
import { publishWithin } from "@/prisma/publish";
import { aggregateSalaries } from "@/prisma/records/aggregate-salaries";
import { formerSource } from "@/prisma/records/former-source";
import { computedSalaries, recordsAsOf } from "@/prisma/records/standing";
import {
  aggregateRecords,
  makeStage,
  STAGED,
  STAGED_COLUMNS,
  storeStaged,
} from "@/prisma/records/store-records";
import { readRows } from "./file-rows";
import type { RecordReader } from "./layout";
import { RecordLines } from "./record-lines";
import type { ImportReport } from "./report";
import type { ImportWork } from "./work";

/**
 * Copies the rows into a table of the transaction, sorts them out there, counts them, and records
 * what they come to: the records, their cells, and the salaries that are computed from them.
 */
export async function importRecords(work: ImportWork, reader: RecordReader): Promise<ImportReport> {
  const { bulk, counts, dataSet, header, recognise, progress } = work;
  const { transaction } = bulk;
  await makeStage(transaction);
  const lines = new RecordLines({
    reader: ofThePast(reader, work.now),
    columns: header.length,
    recognise,
    counts,
    progress,
  });
  const fileDigest = await readRows(
    work.file,
    lines,
    bulk.copyInto(`${STAGED} (${STAGED_COLUMNS})`),
  );
  const file = reader.finish();
  const asOf = new Date(`${file.asOf}T00:00:00Z`);
  const { publisher, source, edition, setId } = file;
  const standing = await recordsAsOf(transaction, setId);
  if (standing && standing > asOf) return counts.report(dataSet.name, "older", null);
  const by = {
    actor: work.actor,
    reason: edition
      ? `${source.name}: the ${edition.name}, read anew.`
      : `Records of ${source.name}, read from its file of ${formatDate(file.asOf)}.`,
  };
  const recordSet = {
    id: setId,
    sourceId: source.id,
    editionId: edition?.id ?? null,
    kind: reader.recordKind,
    basis: reader.basis,
    period: reader.period,
    asOf,
    fileDigest,
    rowsRead: counts.read,
    rowsKept: counts.kept,
    refused: counts.refused,
    unrecognised: counts.titles,
  };
  const of = { publisher: [publisher], source: [source], edition: edition ? [edition] : [] };
  const set = await publishWithin(transaction, { put: { recordSet: [recordSet] } }, by);
  if (set.revision === null) return counts.report(dataSet.name, "unchanged", null);
  await storeStaged(transaction, set.revision, reader.recordKind);
  const salaries = aggregateSalaries(await aggregateRecords(transaction, set.revision), {
    setId,
    sourceId: source.id,
    editionId: edition?.id ?? null,
    recordKind: reader.recordKind,
    of: fileWords(publisher, source, edition),
    basis: reader.basis,
    period: reader.period,
    asOf: file.asOf,
  });
  const former = await formerSource(transaction, edition);
  // What a curator recorded of the source is not ours to withdraw.
  const held = await computedSalaries(transaction, setId);
  const computed = new Set(salaries.map(({ id }) => id));
  await publishWithin(
    transaction,
    {
      put: { ...of, salary: [...former.moved, ...salaries] },
      withdraw: {
        source: former.withdraw,
        salary: held.filter((id) => !computed.has(id)),
      },
    },
    { ...by, revision: set.revision },
  );
  return counts.report(dataSet.name, "imported", set.revision);
}

/** A reader that refuses what is said to be of a year that has not begun. */
function ofThePast(reader: RecordReader, now: Date): RecordReader {
  const thisYear = Number(latestToday(now).slice(0, 4));
  return {
    ...reader,
    read(cells) {
      const records = reader.read(cells);
      if ("refused" in records || records.every(({ year }) => year <= thisYear)) return records;
      return { refused: "of a year in the future" };
    },
  };
}
