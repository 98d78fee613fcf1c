import { createHash } from "node:crypto";
import type { Database } from "../client";
import { type Publication, type PublicationReport, publish, publishWithin } from "../publish";
import { careerSteps, careerTitles, salaries } from "./guide-path";
import { claims, programmes, questions } from "./guide-questions";
import { skills } from "./guide-skills";
import { publishers, sources } from "./guide-sources";
import { duties, responsibilities, roadmapSteps } from "./guide-work";
import { decodeOpenData } from "./open-data";
import openData from "./open-data.json" with { type: "json" };
import { otherTitles } from "./other-titles";
import { referencePublishers, referenceSources, referenceValues } from "./reference-values";

/** Who the seed records as. Things that anyone else recorded last are left alone. */
export const SEED_ACTOR = "seed";
/** How long it may take, and wait for its turn, in milliseconds. */
const LONGEST_MS = 60_000;

const NOTHING: PublicationReport = { revision: null, added: [], superseded: [], withdrawn: [] };

/** The career guide, what open data sets come to, and the reference values. */
function everything(): Publication {
  const open = decodeOpenData(openData);
  return {
    put: {
      publisher: [...publishers, ...referencePublishers, ...open.publishers],
      source: [...sources, ...referenceSources, ...open.sources],
      careerTitle: [...careerTitles, ...otherTitles],
      careerStep: careerSteps,
      salary: [...salaries, ...open.salaries],
      referenceValue: referenceValues,
      duty: duties,
      skill: skills,
      responsibility: responsibilities,
      roadmapStep: roadmapSteps,
      question: questions,
      programme: programmes,
      claim: claims,
    },
  };
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
      const report = await publishWithin(transaction, publication, {
        actor: SEED_ACTOR,
        reason:
          "The career guide, the figures of open data sets and the reference values that ship with Stepwise.",
        keepOthers: true,
      });
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

/** Puts the titles alone in place: what data sets are read with. */
export function seedTitles(database: Database): Promise<PublicationReport> {
  return publish(
    database,
    { put: { careerTitle: [...careerTitles, ...otherTitles] } },
    { actor: SEED_ACTOR, reason: "The career titles that ship with Stepwise." },
  );
}
