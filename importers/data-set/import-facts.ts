import { PassThrough } from "node:stream";
import { DATA_SET_TITLES } from "@/domain/words/data-set-names";
import type { FileReading } from "@/prisma/records/reading";
import { readRows } from "@/tables/file-rows";
import type { FactReader } from "./layout";
import { OTHER_CELLS } from "./report";
import type { ImportWork } from "./work";

/** Takes the rows one by one and answers what they come to. */
export async function importFacts(work: ImportWork, reader: FactReader): Promise<FileReading> {
  const { counts, header, bulk, dataSet, progress } = work;
  let isHeader = true;
  const take = (cells: string[]) => {
    if (!isHeader) {
      counts.read += 1;
      const refused =
        cells.length === header.length ? reader.take(cells) : { refused: OTHER_CELLS };
      if (refused) counts.refuse(refused.refused);
      else counts.kept += 1;
    }
    isHeader = false;
  };
  await readRows(work.file, { take }, new PassThrough().resume());
  progress(counts.read);
  const publication = await reader.finish({
    transaction: bulk.transaction,
    recognise: (printed) => {
      const titleId = work.recognise(printed);
      if (titleId === null) counts.unrecognised(printed);
      return titleId;
    },
    unrecognised: (printed, rows) => counts.unrecognised(printed, rows),
    refuse: (reason) => {
      counts.kept -= 1;
      counts.refuse(reason);
    },
  });
  return {
    publication,
    account: counts.account(dataSet.name),
    words: `Facts of ${DATA_SET_TITLES[dataSet.name]}, read from a file.`,
  };
}
