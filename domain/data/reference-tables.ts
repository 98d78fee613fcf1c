import { decimalString } from "../evidence/money";
import { REFERENCE_SERIES } from "../evidence/vocabulary";
import { type ArchiveTable, names } from "./archive-table";
import { column, stated } from "./column";
import { sourceColumns } from "./figure-columns";

const REFERENCE_VALUES: ArchiveTable = {
  name: "reference_values",
  describes: "dated facts that pay is converted with: rates, inflation, purchasing power",
  key: ["reference_slug"],
  references: [names("source_slug", "sources")],
  columns: [
    column("reference_slug", "the value, by slug"),
    column("series", "what it says", { words: REFERENCE_SERIES }),
    column("country", "ISO 3166-1 alpha-2", { empty: "it is a rate of exchange" }),
    column("currency", "ISO 4217: whose units are counted, or in which the prices are"),
    column("year", "the calendar year that it holds for", { type: "integer" }),
    column("value", "the value, in the unit beside it", { type: "number" }),
    column("unit", "what the value counts"),
    column("days", "how many daily rates it is the mean of", {
      type: "integer",
      unit: "days",
      empty: "it is no mean of daily rates",
    }),
    ...sourceColumns(null),
  ],
  *ofEvidence({ references, names: { source }, mayBePassedOn }) {
    for (const row of references) {
      if (!mayBePassedOn(row.sourceId)) continue;
      const { id, series, country, currency, year, value, unit, days, sourceId } = row;
      const amount = decimalString(value);
      yield [id, series, country, currency, year, amount, unit, days, sourceId, source(sourceId)];
    }
  },
};

const SLUG = column("occupation_slug", "the occupation, by slug");

const OCCUPATIONS: ArchiveTable = {
  name: "occupations",
  describes: "occupations of a classification that titles are related to",
  key: ["occupation_slug"],
  references: [names("title_slug", "titles"), names("source_slug", "sources")],
  columns: [
    SLUG,
    column("code", "the code of the classification"),
    column("occupation", "what the classification calls it"),
    column("title_slug", "the career title that its name was recognised as, by slug", {
      empty: "none",
    }),
    column("title", "its name", { empty: "none" }),
    stated("job_zone", "how much preparation it takes, from 1 to 5", { type: "integer" }),
    ...sourceColumns(null),
  ],
  *ofEvidence({ occupations, names: { source, title }, mayBePassedOn }) {
    for (const { id, code, name, titleId, jobZone, sourceId } of occupations) {
      if (!mayBePassedOn(sourceId)) continue;
      yield [id, code, name, titleId, title(titleId), jobZone, sourceId, source(sourceId)];
    }
  },
};

const OCCUPATION_NAMES: ArchiveTable = {
  name: "occupation_names",
  describes: "other names that the classification lists",
  key: ["occupation_slug", "name"],
  references: [names("occupation_slug", "occupations")],
  columns: [SLUG, column("name", "another name for it")],
  *ofEvidence({ occupations, mayBePassedOn }) {
    for (const { id, alternateTitles, sourceId } of occupations) {
      if (!mayBePassedOn(sourceId)) continue;
      for (const name of new Set(alternateTitles)) yield [id, name];
    }
  },
};

const SIMILAR_OCCUPATIONS: ArchiveTable = {
  name: "similar_occupations",
  describes: "occupations that the classification names as similar: likeness, and no moves",
  key: ["occupation_slug", "place"],
  references: [names("occupation_slug", "occupations")],
  columns: [
    SLUG,
    column("place", "counts from 1, the most similar first", { type: "integer" }),
    column("code", "the code of the similar occupation"),
  ],
  *ofEvidence({ occupations, mayBePassedOn }) {
    for (const { id, similar, sourceId } of occupations) {
      if (!mayBePassedOn(sourceId)) continue;
      for (const [place, code] of similar.entries()) yield [id, place + 1, code];
    }
  },
};

/** What pay is converted with, and what titles are related to. */
export const REFERENCE_TABLES: readonly ArchiveTable[] = [
  REFERENCE_VALUES,
  OCCUPATIONS,
  OCCUPATION_NAMES,
  SIMILAR_OCCUPATIONS,
];
