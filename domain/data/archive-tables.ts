import type { ArchiveTable } from "./archive-table";
import { GUIDE_TABLES } from "./guide-tables";
import { LEFT_OUT_TABLE } from "./left-out-table";
import { RECORD_TABLES } from "./record-tables";
import { REFERENCE_TABLES } from "./reference-tables";
import { SALARIES_TABLE } from "./salary-table";
import { SOURCE_TABLES } from "./source-tables";
import { TITLE_TABLES } from "./title-tables";

/** The tables of an archive, each after those that its rows name. */
export const ARCHIVE_TABLES: readonly ArchiveTable[] = [
  ...SOURCE_TABLES,
  ...TITLE_TABLES,
  SALARIES_TABLE,
  ...RECORD_TABLES,
  ...REFERENCE_TABLES,
  ...GUIDE_TABLES,
  LEFT_OUT_TABLE,
];
