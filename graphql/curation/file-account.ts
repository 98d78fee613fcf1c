import type { FileAccount } from "@/prisma/records/reading";
import type { Builder } from "../builder/builder";

declare module "../builder/builder" {
  interface ObjectTypes {
    FileAccount: FileAccount;
  }
}

/** How many titles an account lists; the rest are only counted. */
const TITLES_LISTED = 50;

/** Defines what is told of a file beside its draft. */
export function defineFileAccount(builder: Builder): void {
  builder.objectType("FileAccount", {
    description: "What became of the rows of a file: each is kept, or left out for one reason.",
    fields: (t) => ({
      dataSet: t.exposeString("name", {
        description:
          'The name of the data set, as files are handed in by it: "aijobs"; "csv" for a table of salaries.',
      }),
      rowsRead: t.exposeInt("rowsRead", {
        description: "How many rows the file holds, its header not counted.",
      }),
      rowsKept: t.exposeInt("rowsKept", { description: "How many of them were kept." }),
      rowsRefused: t.field({
        type: ["RowCount"],
        description: "Why rows were left out, most rows first. Empty where none was.",
        resolve: ({ rowsRefused }) =>
          Object.entries(rowsRefused)
            .map(([what, rows]) => ({ what, rows }))
            .sort((one, other) => other.rows - one.rows),
      }),
      titlesUnrecognised: t.field({
        type: ["RowCount"],
        description: `Titles that no held title was recognised in, most rows first: ${TITLES_LISTED} at most.`,
        resolve: ({ titlesUnrecognised }) =>
          titlesUnrecognised
            .slice(0, TITLES_LISTED)
            .map(({ title, rows }) => ({ what: title, rows })),
      }),
      titlesUnrecognisedInAll: t.int({
        description: "How many such titles there are.",
        resolve: ({ titlesUnrecognised }) => titlesUnrecognised.length,
      }),
    }),
  });
}
