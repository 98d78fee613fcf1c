import { createHash } from "node:crypto";
import type { Database, Transaction } from "../client";
import type { Publication } from "../planned-changes";
import { type PublicationReport, publish, publishWithin } from "../publish";
import { SEED_ACTOR } from "./actor";
import citedFigures from "./cited-figures.json" with { type: "json" };
import { formerSources } from "./former-sources";
import { careerSteps, careerTitles, salaries, stepSupports } from "./guide-path";
import { claims, programmes, questions } from "./guide-questions";
import { skills } from "./guide-skills";
import { publishers, sources } from "./guide-sources";
import { duties, responsibilities, roadmapSteps } from "./guide-work";
import { ladderTitles } from "./ladder-titles";
import { decodeLadders, type ShippedLadders } from "./ladders";
import ladders from "./ladders.json" with { type: "json" };
import { decodeOccupations } from "./occupations";
import occupations from "./occupations.json" with { type: "json" };
import odblSurveys from "./odbl-surveys.json" with { type: "json" };
import { decodeOpenData } from "./open-data";
import openData from "./open-data.json" with { type: "json" };
import { otherTitles } from "./other-titles";
import { referencePublishers, referenceSources, referenceValues } from "./reference-values";

/** How long it may take, and wait for its turn, in milliseconds. */
const LONGEST_MS = 60_000;

const NOTHING: PublicationReport = { revision: null, added: [], superseded: [], withdrawn: [] };

/** The career guide, what open data sets and published ladders come to, and the reference values. */
function everything() {
  const classified = decodeOccupations(occupations);
  const shipped = [openData, odblSurveys, citedFigures].map(decodeOpenData);
  // The compiler takes the words of a JSON file for any text.
  const ladder = decodeLadders(ladders as unknown as ShippedLadders);
  return {
    put: {
      publisher: [
        ...publishers,
        ...referencePublishers,
        classified.publisher,
        ...shipped.flatMap(({ publishers: own }) => own),
        ...ladder.publishers,
      ],
      source: [
        ...sources,
        ...referenceSources,
        classified.source,
        ...shipped.flatMap(({ sources: own }) => own),
        ...ladder.sources,
      ],
      edition: shipped.flatMap(({ editions }) => editions),
      careerTitle: [...careerTitles, ...otherTitles, ...ladderTitles],
      careerStep: [...careerSteps, ...ladder.steps],
      stepSupport: [...stepSupports, ...ladder.supports],
      titleSkill: ladder.titleSkill,
      titleDuty: ladder.titleDuty,
      salary: [...salaries, ...shipped.flatMap(({ salaries: own }) => own)],
      occupation: classified.occupations,
      referenceValue: referenceValues,
      duty: duties,
      skill: skills,
      responsibility: responsibilities,
      roadmapStep: roadmapSteps,
      question: questions,
      programme: programmes,
      claim: claims,
    },
  } satisfies Publication;
}

/**
 * Puts all that ships with Stepwise in place. Where it stands already, nothing is recorded; where the
 * same was put in place before, nothing is even compared: what has changed since, others changed.
 */
export async function seed(database: Database): Promise<PublicationReport> {
  const publication = everything();
  const digest = createHash("sha256").update(JSON.stringify(publication)).digest("hex");
  const applied = await database.models.appliedSeed.findFirst();
  if (applied?.digest === digest) return NOTHING;
  return database.models.$transaction(
    async (transaction) => {
      const report = await putInPlace(transaction, publication.put);
      await transaction.appliedSeed.upsert({
        where: { id: 1 },
        create: { digest },
        update: { digest },
      });
      return report;
    },
    { timeout: LONGEST_MS, maxWait: LONGEST_MS },
  );
}

type Everything = ReturnType<typeof everything>["put"];

const REASON =
  "The career guide, the figures of open data sets, published career ladders and the reference values that ship with Stepwise.";
const REASON_OF_MOVE =
  "Files of one publisher are editions of one source from now on, and the sources that stood for them are withdrawn.";

async function putInPlace(transaction: Transaction, put: Everything): Promise<PublicationReport> {
  const former = await formerSources(transaction, put.edition, put.salary);
  const { sources: source, recordSets: recordSet, editions, moved } = former;
  const reason = source.length > 0 ? `${REASON} ${REASON_OF_MOVE}` : REASON;
  const by = { actor: SEED_ACTOR, reason };
  // First what others recorded of a source that is one no more, so that nothing of it is lost.
  const others = new Set([...moved, ...editions].map(({ id }) => id));
  const ofSources = new Set(put.edition.map(({ sourceId }) => sourceId));
  const first =
    source.length + recordSet.length === 0
      ? NOTHING
      : await publishWithin(
          transaction,
          {
            put: {
              publisher: put.publisher,
              source: put.source.filter(({ id }) => ofSources.has(id)),
              edition: [...editions, ...put.edition.filter(({ id }) => !others.has(id))],
              salary: moved,
            },
            withdraw: { source, recordSet },
          },
          by,
        );
  const rest = <T extends { readonly id: string }>(things: readonly T[]) =>
    things.filter(({ id }) => !others.has(id));
  const second = await publishWithin(
    transaction,
    {
      put: { ...put, edition: rest(put.edition), salary: rest(put.salary) },
      withdraw: { salary: former.withdrawn },
    },
    {
      ...by,
      keepOthers: true,
      ...(first.revision !== null && { revision: first.revision }),
    },
  );
  return {
    revision: first.revision ?? second.revision,
    added: [...first.added, ...second.added],
    superseded: [...first.superseded, ...second.superseded],
    withdrawn: [...first.withdrawn, ...second.withdrawn],
  };
}

/** Puts the titles alone in place: what data sets are read with. */
export function seedTitles(database: Database): Promise<PublicationReport> {
  return publish(
    database,
    { put: { careerTitle: [...careerTitles, ...otherTitles, ...ladderTitles] } },
    { actor: SEED_ACTOR, reason: "The career titles that ship with Stepwise." },
  );
}
