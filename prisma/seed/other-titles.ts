import type { ContentOf } from "../things";

type Title = ContentOf["careerTitle"];

const title = (
  track: Title["track"],
  id: string,
  name: string,
  summary: string,
  aliases: string[] = [],
): Title => ({ id, name, summary, track, aliases });

/** Titles beside the guide's path that open data sets hold pay of. No source says what steps lead to them. */
export const otherTitles: Title[] = [
  title("TECHNICAL", "data-analyst", "Data Analyst", "Answers questions from data that is there."),
  title(
    "TECHNICAL",
    "data-engineer",
    "Data Engineer",
    "Builds what brings data from where it arises to where it is used.",
  ),
  title(
    "TECHNICAL",
    "data-architect",
    "Data Architect",
    "Decides how an organisation’s data is kept and joined.",
  ),
  title(
    "TECHNICAL",
    "machine-learning-engineer",
    "Machine Learning Engineer",
    "Builds software that learns from data, and keeps it running.",
    ["ML Engineer"],
  ),
  title(
    "TECHNICAL",
    "machine-learning-scientist",
    "Machine Learning Scientist",
    "Finds and tries new methods of machine learning.",
    ["ML Scientist"],
  ),
  title(
    "TECHNICAL",
    "research-scientist",
    "Research Scientist",
    "Does research, in the data sets held here mostly on machine learning.",
  ),
  title("TECHNICAL", "applied-scientist", "Applied Scientist", "Brings research into products."),
  title(
    "TECHNICAL",
    "ai-engineer",
    "AI Engineer",
    "Builds products on models of artificial intelligence.",
    ["Artificial Intelligence Engineer"],
  ),
  title(
    "TECHNICAL",
    "ai-developer",
    "AI Developer",
    "Writes software with models of artificial intelligence in it.",
    ["Developer, AI"],
  ),
  title(
    "TECHNICAL",
    "ai-architect",
    "AI Architect",
    "Designs systems in which models of artificial intelligence work.",
  ),
  title(
    "TECHNICAL",
    "lead-data-scientist",
    "Lead Data Scientist",
    "A data scientist who leads the work of others.",
    ["Data Scientist Lead"],
  ),
  title(
    "TECHNICAL",
    "principal-data-scientist",
    "Principal Data Scientist",
    "A data scientist at the top of the craft, without a team to manage.",
  ),
  title(
    "TECHNICAL",
    "data-scientist-or-machine-learning-specialist",
    "Data Scientist or Machine Learning Specialist",
    "One answer of a survey that unites two titles; nobody can tell who of them is which, so it counts for neither.",
  ),
  title(
    "LEADERSHIP",
    "data-science-manager",
    "Data Science Manager",
    "Leads a team of data scientists.",
  ),
  title(
    "LEADERSHIP",
    "director-of-data-science",
    "Director of Data Science",
    "Leads several teams of data scientists.",
    ["Data Science Director"],
  ),
  title(
    "LEADERSHIP",
    "head-of-data-science",
    "Head of Data Science",
    "Leads all the data science of an organisation, or of a part of it.",
  ),
  title(
    "LEADERSHIP",
    "director-of-machine-learning",
    "Director of Machine Learning",
    "Leads several teams that build machine learning.",
  ),
  title(
    "LEADERSHIP",
    "head-of-machine-learning",
    "Head of Machine Learning",
    "Leads all the machine learning of an organisation, or of a part of it.",
  ),
];
