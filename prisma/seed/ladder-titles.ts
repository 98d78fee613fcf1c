import { titlesOf } from "./titles-of";

/**
 * Titles that only published ladders name. Those with a base are a step above it that rows of data sets
 * do not tell apart: rows that print them count for the base.
 */
export const ladderTitles = [
  ...titlesOf({ track: "TECHNICAL", craft: "RESEARCH", level: "STAFF" }, [
    [
      "staff-applied-scientist",
      "Staff Applied Scientist",
      "An applied scientist above senior ones, whose work reaches beyond one team, without a team to manage.",
    ],
  ]),
  ...titlesOf({ track: "TECHNICAL", craft: "RESEARCH", level: "PRINCIPAL" }, [
    [
      "principal-applied-scientist",
      "Principal Applied Scientist",
      "An applied scientist at the top of the craft, without a team to manage.",
    ],
  ]),
  ...titlesOf({ track: "TECHNICAL", craft: "ARCHITECTURE", level: "CHIEF" }, [
    [
      "chief-data-architect",
      "Chief Data Architect",
      "A data architect who sets the direction for all architecture of an organisation’s data.",
    ],
  ]),
  ...titlesOf({ track: "LEADERSHIP", craft: "LEADERSHIP", level: "LEAD" }, [
    ["applied-science-lead", "Applied Science Lead", "Leads a team of applied scientists."],
  ]),
  ...titlesOf({ track: "LEADERSHIP", craft: "LEADERSHIP", level: "MANAGER" }, [
    [
      "data-team-manager",
      "Data Team Manager",
      "Leads a team of analysts, engineers or scientists who work with data.",
    ],
  ]),
  ...titlesOf(
    {
      track: "LEADERSHIP",
      craft: "LEADERSHIP",
      level: "MANAGER",
      baseTitleId: "data-science-manager",
    },
    [
      [
        "senior-data-science-manager",
        "Senior Data Science Manager",
        "Leads data science through several teams, or through one of great weight.",
      ],
    ],
  ),
  ...titlesOf(
    {
      track: "LEADERSHIP",
      craft: "LEADERSHIP",
      level: "MANAGER",
      baseTitleId: "data-team-manager",
    },
    [
      [
        "senior-data-team-manager",
        "Senior Data Team Manager",
        "Leads several teams that work with data, or their managers.",
      ],
    ],
  ),
  ...titlesOf({ track: "LEADERSHIP", craft: "LEADERSHIP", level: "DIRECTOR" }, [
    ["director-of-data", "Director of Data", "Leads the managers of those who work with data."],
  ]),
  ...titlesOf({ track: "LEADERSHIP", craft: "LEADERSHIP", level: "HEAD" }, [
    [
      "vice-president-of-data",
      "Vice President of Data",
      "Answers for data among the vice presidents of an organisation.",
    ],
  ]),
];
