import { titlesOf } from "./titles-of";

/** Titles of people who lead others, or a field. */
export const leadingTitles = [
  ...titlesOf({ track: "LEADERSHIP", craft: "LEADERSHIP", level: "LEAD" }, [
    ["data-lead", "Data Lead", "Leads the people who work with data in a team or a project."],
    ["data-science-lead", "Data Science Lead", "Leads the data science of a team or a project."],
    [
      "data-analytics-lead",
      "Data Analytics Lead",
      "Leads the analysis of data in a team or a project.",
    ],
  ]),
  ...titlesOf({ track: "LEADERSHIP", craft: "LEADERSHIP", level: "MANAGER" }, [
    ["data-science-manager", "Data Science Manager", "Leads a team of data scientists."],
    [
      "data-analytics-manager",
      "Data Analytics Manager",
      "Leads a team of people who analyse data.",
    ],
  ]),
  ...titlesOf({ track: "LEADERSHIP", craft: "LEADERSHIP", level: "DIRECTOR" }, [
    [
      "director-of-data-science",
      "Director of Data Science",
      "Leads several teams of data scientists.",
      ["Data Science Director"],
    ],
    [
      "director-of-machine-learning",
      "Director of Machine Learning",
      "Leads several teams that build machine learning.",
    ],
  ]),
  ...titlesOf({ track: "LEADERSHIP", craft: "LEADERSHIP", level: "HEAD" }, [
    [
      "head-of-data-science",
      "Head of Data Science",
      "Leads all the data science of an organisation, or of a part of it.",
    ],
    [
      "head-of-machine-learning",
      "Head of Machine Learning",
      "Leads all the machine learning of an organisation, or of a part of it.",
    ],
    [
      "head-of-ai",
      "Head of AI",
      "Leads all the work on artificial intelligence of an organisation, or of a part of it.",
      ["Head of Artificial Intelligence"],
    ],
    [
      "head-of-data",
      "Head of Data",
      "Leads all who work with data in an organisation, or in a part of it.",
    ],
    [
      "head-of-data-engineering",
      "Head of Data Engineering",
      "Leads all the data engineering of an organisation, or of a part of it.",
    ],
    [
      "head-of-analytics-engineering",
      "Head of Analytics Engineering",
      "Leads all the analytics engineering of an organisation, or of a part of it.",
    ],
    [
      "vice-president-of-data-science",
      "Vice President of Data Science",
      "Answers for data science among the vice presidents of an organisation.",
      ["VP of Data Science", "VP Data Science", "Vice President Data Science"],
    ],
  ]),
  ...titlesOf({ track: "LEADERSHIP", craft: "LEADERSHIP", level: "CHIEF" }, [
    [
      "chief-data-officer",
      "Chief Data Officer",
      "Answers for an organisation’s data: who may use it, what for, and how good it is.",
    ],
  ]),
];
