import { EDITION_LOSS_KINDS, REDISTRIBUTIONS, SOURCE_METHODS } from "../evidence/vocabulary";
import { type ArchiveTable, names } from "./archive-table";
import { column, stated } from "./column";
import { sourceColumns } from "./figure-columns";
import { statusCell } from "./held-evidence";
import { NOTE_COLUMN, STATUS_COLUMN } from "./standing-columns";

const day = (name: string, describes: string) => stated(name, describes, { type: "date" });

const PUBLISHERS: ArchiveTable = {
  name: "publishers",
  describes: "who publishes figures",
  key: ["publisher_slug"],
  references: [],
  columns: [
    column("publisher_slug", "the publisher, by slug"),
    column("publisher", "its name"),
    stated("url", "its own address"),
    STATUS_COLUMN,
  ],
  ofEvidence: (held) =>
    held.publishers.map((row) => [row.id, row.name, row.url, statusCell(held, row)]),
};

const SOURCES: ArchiveTable = {
  name: "sources",
  describes: "each publisher's series of figures, with its method, licence and dates",
  key: ["source_slug"],
  references: [
    names("publisher_slug", "publishers"),
    names("cited_by_slug", "sources", "source_slug"),
  ],
  columns: [
    ...sourceColumns(null),
    column("publisher_slug", "who publishes it, by slug"),
    column("publisher", "the publisher's name"),
    stated("url", "where the series is found"),
    stated("author", "the person who signs it"),
    column("method", "how the figures came about", { words: SOURCE_METHODS }),
    column("method_note", "what is known of the method"),
    stated("licence", "the licence as the publisher states it"),
    stated("licence_url", "where the licence is found"),
    column("redistribution", "CITE_ONLY: single figures may be cited and rows not passed on", {
      words: REDISTRIBUTIONS,
    }),
    day("published_on", "when the publisher published or last updated it"),
    column("retrieved_on", "when Stepwise read it", { type: "date", empty: "not recorded" }),
    column("reviewed_on", "when a curator last checked it", { type: "date", empty: "never" }),
    column("cited_by_slug", "the source that cites this one", {
      empty: "it was read at first hand",
    }),
    column("cited_on", "the day of the citing source", {
      type: "date",
      empty: "it was read at first hand",
    }),
    NOTE_COLUMN,
    STATUS_COLUMN,
  ],
  ofEvidence: (held) =>
    held.sources.map((row) => [
      row.id,
      row.name,
      row.publisherId,
      held.names.publisher(row.publisherId),
      row.url,
      row.author,
      row.method,
      row.methodNote,
      row.licence,
      row.licenceUrl,
      row.redistribution,
      row.publishedOn,
      row.retrievedOn,
      row.reviewedOn,
      row.citedById,
      row.citedOn,
      row.note,
      statusCell(held, row),
    ]),
};

const EDITIONS: ArchiveTable = {
  name: "editions",
  describes: "files and pages of a source, as it gave them out on a day",
  key: ["edition_slug"],
  references: [names("source_slug", "sources")],
  columns: [
    column("edition_slug", "the edition, by slug"),
    column("edition", "what it is called beside its source"),
    ...sourceColumns(null),
    stated("url", "where this very file or page is found"),
    day("published_on", "when the publisher gave it out"),
    column("retrieved_on", "when Stepwise read it", { type: "date", empty: "not recorded" }),
    NOTE_COLUMN,
    STATUS_COLUMN,
  ],
  ofEvidence: (held) =>
    held.editions.map((row) => [
      row.id,
      row.name,
      row.sourceId,
      held.names.source(row.sourceId),
      row.url,
      row.publishedOn,
      row.retrievedOn,
      row.note,
      statusCell(held, row),
    ]),
};

const EDITION_LOSSES: ArchiveTable = {
  name: "edition_losses",
  describes: "what a publisher had removed or renamed among its earlier rows by an edition",
  key: ["edition_slug", "place"],
  references: [names("edition_slug", "editions")],
  columns: [
    column("edition_slug", "the edition, by slug"),
    column("place", "counts the losses of the edition from 1", { type: "integer" }),
    column("kind", "what was done", { words: EDITION_LOSS_KINDS }),
    column("note", "what was removed or renamed, and when"),
    column("caution", "the clause that stands beside a figure"),
    column("countries", "the countries whose figures it moves, with blanks between", {
      empty: "it moves those of every country",
    }),
    column("title_slugs", "the titles whose figures it moves, with blanks between", {
      empty: "it moves those of every title",
    }),
  ],
  ofEvidence: (held) =>
    held.editions.flatMap(({ id, losses }) =>
      losses.map(({ kind, note, caution, countries, titleIds }, place) => [
        id,
        place + 1,
        kind,
        note,
        caution,
        countries?.join(" ") ?? null,
        titleIds?.join(" ") ?? null,
      ]),
    ),
};

const EDITION_BREAKS: ArchiveTable = {
  name: "edition_breaks",
  describes: "years from which on the rows of an edition are of another kind",
  key: ["edition_slug", "year"],
  references: [names("edition_slug", "editions")],
  columns: [
    column("edition_slug", "the edition, by slug"),
    column("year", "the first calendar year of the new kind", { type: "integer" }),
    column("note", "what changed"),
  ],
  ofEvidence: (held) =>
    held.editions.flatMap(({ id, breaks }) => breaks.map(({ year, note }) => [id, year, note])),
};

/** Who publishes figures: publishers, their sources, and the editions of these. */
export const SOURCE_TABLES: readonly ArchiveTable[] = [
  PUBLISHERS,
  SOURCES,
  EDITIONS,
  EDITION_LOSSES,
  EDITION_BREAKS,
];
