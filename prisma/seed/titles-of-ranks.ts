import type { Craft } from "@/domain/evidence/vocabulary";
import { titlesOf } from "./titles-of";

/** Crafts of which published ladders, or rows of open data, name ranks. */
const RANKED: readonly (readonly [id: string, name: string, article: string, craft: Craft])[] = [
  ["data-scientist", "Data Scientist", "A", "DATA_SCIENCE"],
  ["machine-learning-engineer", "Machine Learning Engineer", "A", "MACHINE_LEARNING_ENGINEERING"],
  ["data-engineer", "Data Engineer", "A", "DATA_ENGINEERING"],
  ["data-analyst", "Data Analyst", "A", "ANALYTICS"],
  ["analytics-engineer", "Analytics Engineer", "An", "ANALYTICS"],
];

/** Ranks with which a title is another one, and what somebody of that rank does. */
const RANKS = [
  ["lead", "LEAD", "Lead", "who leads the work of others"],
  [
    "staff",
    "STAFF",
    "Staff",
    "above senior ones, whose work reaches beyond one team, without a team to manage",
  ],
  ["principal", "PRINCIPAL", "Principal", "at the top of the craft, without a team to manage"],
] as const;

/** Levels of a title that stay the same title, and who is at them. Pay that sources state of the title at such a level is theirs too. */
const LEVELS = [
  ["junior", "ENTRY", "Junior", "at the beginning, whose work others look over"],
  ["mid-level", "MID", "Mid-level", "who works on tasks of their own"],
  ["senior", "SENIOR", "Senior", "who leads the work on a task and helps others with theirs"],
] as const;

/** Crafts of which published ladders name a senior level, and neither a junior nor a middle one. */
const SENIOR_ONLY: typeof RANKED = [
  ["data-architect", "Data Architect", "A", "ARCHITECTURE"],
  ["applied-scientist", "Applied Scientist", "An", "RESEARCH"],
];

const LEVELS_OF_CRAFTS = [
  ...RANKED.map((craft) => [craft, LEVELS] as const),
  ...SENIOR_ONLY.map((craft) => [craft, LEVELS.slice(2)] as const),
];

/** Titles that are one level of another one. Rows of data sets that print them count for that one. */
export const titlesOfLevels = LEVELS_OF_CRAFTS.flatMap(
  ([[baseTitleId, name, article, craft], levels]) =>
    levels.flatMap(([slug, level, printed, is]) =>
      titlesOf({ track: "TECHNICAL", craft, level, baseTitleId }, [
        [`${slug}-${baseTitleId}`, `${printed} ${name}`, `${article} ${name.toLowerCase()} ${is}.`],
      ]),
    ),
);

/** Titles of one rank of a craft: people are called so, and paid otherwise. */
export const titlesOfRanks = RANKED.flatMap(([id, name, article, craft]) =>
  RANKS.flatMap(([slug, level, rank, does]) =>
    titlesOf({ track: "TECHNICAL", craft, level }, [
      [
        `${slug}-${id}`,
        `${rank} ${name}`,
        `${article} ${name.toLowerCase()} ${does}.`,
        rank === "Lead" ? [`${name} ${rank}`] : [],
      ],
    ]),
  ),
);
