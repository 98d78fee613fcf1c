import type { EditionLoss, MethodBreak } from "@/domain/evidence/edition-facts";
import type { Catalogue, Edition, Occupation, Publisher, Source } from "@/domain/evidence/evidence";
import type { Database } from "../client";
import { IN_ORDER, isoDate, loadRevisionIndex, versioned } from "../rows";
import { readGraph } from "./graph";
import { toRecordSet } from "./record-sets";
import { toReferenceValue } from "./reference-values";

/** All that is held whole, in all its versions: twelve statements, whatever its size. */
export async function loadCatalogue(database: Database): Promise<Catalogue> {
  const { models } = database;
  const [publishers, sources, editions, graph, references, recordSets, occupations] =
    await Promise.all([
      models.publisher.findMany({ orderBy: IN_ORDER }),
      models.source.findMany({ orderBy: IN_ORDER }),
      models.edition.findMany({ orderBy: IN_ORDER }),
      readGraph(database),
      models.referenceValue.findMany({ orderBy: IN_ORDER }),
      models.recordSet.findMany({ orderBy: IN_ORDER, omit: { unrecognised: true } }),
      models.occupation.findMany({ orderBy: IN_ORDER }),
    ]);
  // Read last: rows may name a revision that was recorded while they were read.
  const revisions = await loadRevisionIndex(database);
  return {
    publishers: publishers.map(
      (row): Publisher => ({ ...versioned(row, revisions), name: row.name, url: row.url }),
    ),
    sources: sources.map(
      (row): Source => ({
        ...versioned(row, revisions),
        publisherId: row.publisherId,
        name: row.name,
        url: row.url,
        author: row.author,
        method: row.method,
        methodNote: row.methodNote,
        licence: row.licence,
        licenceUrl: row.licenceUrl,
        redistribution: row.redistribution,
        publishedOn: isoDate(row.publishedOn),
        retrievedOn: isoDate(row.retrievedOn),
        reviewedOn: isoDate(row.reviewedOn),
        citedById: row.citedById,
        citedOn: isoDate(row.citedOn),
        partlyBasedOnId: row.partlyBasedOnId,
        note: row.note,
      }),
    ),
    editions: editions.map(
      (row): Edition => ({
        ...versioned(row, revisions),
        sourceId: row.sourceId,
        name: row.name,
        url: row.url,
        publishedOn: isoDate(row.publishedOn),
        retrievedOn: isoDate(row.retrievedOn),
        note: row.note,
        // What is kept was written by an importer or the seed, as these types.
        losses: row.losses as unknown as EditionLoss[],
        breaks: row.breaks as unknown as MethodBreak[],
      }),
    ),
    ...graph(revisions),
    references: references.map((row) => toReferenceValue(row, revisions)),
    recordSets: recordSets.map((row) => toRecordSet(row, revisions)),
    occupations: occupations.map(
      (row): Occupation => ({
        ...versioned(row, revisions),
        sourceId: row.sourceId,
        code: row.code,
        name: row.name,
        titleId: row.titleId,
        jobZone: row.jobZone,
        alternateTitles: row.alternateTitles,
        similar: row.similar,
        // What is kept was written by an importer or the seed, as this type.
        technologies: row.technologies as unknown as Occupation["technologies"],
        tasks: row.tasks,
      }),
    ),
  };
}
