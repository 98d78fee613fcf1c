import { LEARNERS, type RolesOfLadders } from "./mapped-role";

/** What the ladders of single authors and of a research project call roles. */
export const AUTHOR_ROLES: RolesOfLadders = {
  "moneda-generic-ds-ladder": {
    Intern: LEARNERS,
    "Jr Data Scientist": ["junior-data-scientist", "EXACT", 2],
    "Mid-level Data Scientist": ["mid-level-data-scientist", "EXACT", 3],
    "Senior Data Scientist": ["senior-data-scientist", "EXACT", 4],
    "Staff Data Scientist": ["staff-data-scientist", "EXACT", 5],
    "Senior Staff Data Scientist": ["staff-data-scientist", "CLOSE", 6],
    "Principal Data Scientist": ["principal-data-scientist", "EXACT", 7],
    "Senior Principal Data Scientist": ["principal-data-scientist", "CLOSE", 8],
    "Distinguished Data Scientist": ["principal-data-scientist", "LOOSE", 9],
    "Data Science Manager": ["data-science-manager", "EXACT", 5],
    "Senior Data Science Manager": ["senior-data-science-manager", "EXACT", 6],
    "Data Science Director": ["director-of-data-science", "EXACT", 7],
    "Data Science Senior Director": ["director-of-data-science", "CLOSE", 8],
    "Vice President - VP of Data Science": ["vice-president-of-data-science", "EXACT", 9],
  },
  "edison-data-science-profiles": {
    "DSP01 Data Science (group) Manager": ["data-science-manager", "CLOSE", null],
    "DSP04 Data Scientist": ["data-scientist", "EXACT", null],
    "DSP05 Data Science Researcher": ["research-scientist", "LOOSE", null],
    "DSP06 Data Science Architect": ["machine-learning-architect", "LOOSE", null],
    "DSP07 Data Science (Application) Programmer/Engineer": [
      "machine-learning-engineer",
      "LOOSE",
      null,
    ],
    "DSP08 Data Analyst": ["data-analyst", "EXACT", null],
  },
};
