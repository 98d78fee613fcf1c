import type { Database } from "../client";
import { type PublicationReport, publish } from "../publish";
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

/** Puts the career guide, what open data sets come to, and the reference values in place. Where it stands already, nothing is recorded. */
export function seed(database: Database): Promise<PublicationReport> {
  const open = decodeOpenData(openData);
  return publish(
    database,
    {
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
    },
    {
      actor: SEED_ACTOR,
      reason:
        "The career guide, the figures of open data sets and the reference values that ship with Stepwise.",
      keepOthers: true,
    },
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
