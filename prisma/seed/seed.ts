import type { Database } from "../client";
import { type PublicationReport, publish } from "../publish";
import { careerSteps, careerTitles, salaries } from "./guide-path";
import { claims, programmes, questions } from "./guide-questions";
import { skills } from "./guide-skills";
import { publishers, sources } from "./guide-sources";
import { duties, responsibilities, roadmapSteps } from "./guide-work";

/** Who the seed records as. Things that anyone else recorded last are left alone. */
export const SEED_ACTOR = "seed";

/** Puts the career guide in place. Where it stands already, nothing is recorded. */
export function seed(database: Database): Promise<PublicationReport> {
  return publish(
    database,
    {
      put: {
        publisher: publishers,
        source: sources,
        careerTitle: careerTitles,
        careerStep: careerSteps,
        salary: salaries,
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
      reason: "The career guide that ships with Stepwise.",
      keepOthers: true,
    },
  );
}
