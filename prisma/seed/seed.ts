import type { Database } from "../client";
import { type PublicationReport, publish } from "../publish";
import { careerSteps, careerTitles, salaries } from "./guide-path";
import { claims, programmes, questions } from "./guide-questions";
import { skills } from "./guide-skills";
import { publishers, sources } from "./guide-sources";
import { duties, responsibilities, roadmapSteps } from "./guide-work";
import { referencePublishers, referenceSources, referenceValues } from "./reference-values";

/** Who the seed records as. Things that anyone else recorded last are left alone. */
export const SEED_ACTOR = "seed";

/** Puts the career guide and the reference values in place. Where it stands already, nothing is recorded. */
export function seed(database: Database): Promise<PublicationReport> {
  return publish(
    database,
    {
      put: {
        publisher: [...publishers, ...referencePublishers],
        source: [...sources, ...referenceSources],
        careerTitle: careerTitles,
        careerStep: careerSteps,
        salary: salaries,
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
      reason: "The career guide and the reference values that ship with Stepwise.",
      keepOthers: true,
    },
  );
}
