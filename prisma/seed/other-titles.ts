import { leadingTitles } from "./leading-titles";
import { technicalTitles } from "./technical-titles";
import { titlesOf } from "./titles-of";
import { titlesOfLevels, titlesOfRanks } from "./titles-of-ranks";

/** Occupations that statistics count together: each keeps its own name, so that no title takes the pay of others. */
const broadTitles = [
  ...titlesOf({ track: "LEADERSHIP", craft: "LEADERSHIP", level: "MANAGER" }, [
    [
      "software-and-applications-manager-singapore",
      "Software and Applications Manager (Singapore)",
      "An occupation of Singapore’s statistics: whoever manages software and applications. It is broader than any title of data or machine learning, so it counts for none.",
    ],
  ]),
  ...titlesOf({ track: "LEADERSHIP", craft: "LEADERSHIP", level: "CHIEF" }, [
    [
      "chief-information-technology-or-security-officer-singapore",
      "Chief Information, Technology or Security Officer (Singapore)",
      "An occupation of Singapore’s statistics that unites three posts. It is broader than any title of data or machine learning, so it counts for none.",
    ],
  ]),
  ...titlesOf({ track: "TECHNICAL", craft: "ANALYTICS", level: null }, [
    [
      "statistical-officer-or-data-analyst-singapore",
      "Statistical Officer or Data Analyst (Singapore)",
      "An occupation of Singapore’s statistics that unites two titles; nobody can tell who is which, so it counts for neither.",
    ],
  ]),
];

/** Titles beside the guide's path that open data sets hold pay of, or published ladders name. */
export const otherTitles = [
  ...technicalTitles,
  ...titlesOfRanks,
  ...titlesOfLevels,
  ...leadingTitles,
  ...broadTitles,
];
