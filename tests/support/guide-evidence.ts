import type { Database } from "@/prisma/client";
import { type PublicationReport, publish } from "@/prisma/publish";
import { SEED_ACTOR } from "@/prisma/seed/actor";
import { careerSteps, careerTitles, salaries, stepSupports } from "@/prisma/seed/guide-path";
import { claims, programmes, questions } from "@/prisma/seed/guide-questions";
import { skills } from "@/prisma/seed/guide-skills";
import { publishers, sources } from "@/prisma/seed/guide-sources";
import { duties, responsibilities, roadmapSteps } from "@/prisma/seed/guide-work";
import {
  referencePublishers,
  referenceSources,
  referenceValues,
} from "@/prisma/seed/reference-values";

/**
 * The guide and the reference values, without the figures of open data sets that the seed publishes
 * besides: little enough that a test can say what every answer has to be.
 */
export function publishGuide(database: Database): Promise<PublicationReport> {
  return publish(
    database,
    {
      put: {
        publisher: [...publishers, ...referencePublishers],
        source: [...sources, ...referenceSources],
        careerTitle: careerTitles,
        careerStep: careerSteps,
        stepSupport: stepSupports,
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
    { actor: SEED_ACTOR, reason: "The guide and the reference values, for a test." },
  );
}
