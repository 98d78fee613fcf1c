import { latestToday } from "@/domain/text/calendar-day";
import { fileWords } from "@/domain/words/file-words";
import { formatDate } from "@/domain/words/format";
import { aggregateSalaries } from "@/prisma/records/aggregate-salaries";
import { formerSource } from "@/prisma/records/former-source";
import type { FileReading } from "@/prisma/records/reading";
import { salariesOfSet, standingRecordSet } from "@/prisma/records/standing";
import {
  aggregateRecords,
  makeStage,
  STAGED,
  STAGED_COLUMNS,
  storeStaged,
} from "@/prisma/records/store-records";
import { sameContent } from "@/prisma/same-content";
import { readRows } from "@/tables/file-rows";
import type { RecordReader } from "./layout";
import { RecordLines } from "./record-lines";
import type { ImportWork } from "./work";

/**
 * Copies the rows into a table of the transaction, sorts them out there, counts them, and answers
 * what they come to: the data set, its edition and source, and the salaries that are computed from the
 * records. `unchanged`: the same file is held. `older`: a later one is.
 */
export async function importRecords(
  work: ImportWork,
  reader: RecordReader,
): Promise<FileReading | "unchanged" | "older"> {
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
  const standing = await standingRecordSet(transaction, setId);
  if (standing && standing.asOf > asOf) return "older";
  const facts = {
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
  if (standing && sameContent(standing, { ...facts, batch: standing.batch })) return "unchanged";
  const batch = await storeStaged(transaction, reader.recordKind);
  const computed = aggregateSalaries(await aggregateRecords(transaction, batch), {
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
  const held = await salariesOfSet(transaction, setId);
  // What a curator recorded of the source is not ours to withdraw, nor to compute anew.
  const salaries = computed.filter(({ id }) => held.get(id) !== false);
  const stated = new Set(salaries.map(({ id }) => id));
  return {
    publication: {
      put: {
        publisher: [publisher],
        source: [source],
        edition: edition ? [edition] : [],
        recordSet: [{ ...facts, batch }],
        salary: [...former.moved, ...salaries],
      },
      withdraw: {
        source: former.withdraw,
        salary: [...held].flatMap(([id, isComputed]) =>
          isComputed && !stated.has(id) ? [id] : [],
        ),
      },
    },
    account: counts.account(dataSet.name),
    words: edition
      ? `${source.name}: the ${edition.name}, read anew.`
      : `Records of ${source.name}, read from its file of ${formatDate(file.asOf)}.`,
  };
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
