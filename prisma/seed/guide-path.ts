import type { ContentOf } from "../things";
import { GUIDE } from "./guide-sources";

export const careerTitles: ContentOf["careerTitle"][] = [
  {
    id: "data-scientist",
    name: "Data Scientist",
    summary: "Turns data into models, predictions and decisions. The guide's path begins here.",
    track: "TECHNICAL",
    craft: "DATA_SCIENCE",
    aliases: [],
  },
  {
    id: "machine-learning-specialist",
    name: "Machine Learning Specialist",
    summary: "Works on machine-learning methods in depth. Second on the guide's path.",
    track: "TECHNICAL",
    craft: "MACHINE_LEARNING_ENGINEERING",
    aliases: ["ML Specialist"],
  },
  {
    id: "machine-learning-architect",
    name: "Machine Learning Architect",
    summary: "Designs the systems in which machine learning runs. Third on the guide's path.",
    track: "TECHNICAL",
    craft: "ARCHITECTURE",
    aliases: ["ML Architect"],
  },
  {
    id: "machine-learning-manager",
    name: "Machine Learning Manager",
    summary:
      "Leads the people who build machine learning. The guide counts the post as leadership, under the name ML Engineering Manager.",
    track: "LEADERSHIP",
    craft: "LEADERSHIP",
    level: "MANAGER",
    aliases: ["ML Manager", "ML Engineering Manager", "Machine Learning Engineering Manager"],
  },
  {
    id: "chief-data-scientist",
    name: "Chief Data Scientist",
    summary:
      "Answers for data science in a whole organisation. The guide counts the post as leadership, and its path ends here.",
    track: "LEADERSHIP",
    craft: "LEADERSHIP",
    level: "CHIEF",
    aliases: [],
  },
];

const ORDER_ONLY =
  "The guide lists the titles in this order, as growth beyond an engineer's own levels. It measures no one's moves and states no time between them.";

type Step = ContentOf["careerStep"];
const step = (fromTitleId: string, toTitleId: string, kind: Step["kind"]): Step => ({
  id: `${fromTitleId}-to-${toTitleId}`,
  fromTitleId,
  toTitleId,
  kind,
});

export const careerSteps: Step[] = [
  step("data-scientist", "machine-learning-specialist", "PROMOTION"),
  step("machine-learning-specialist", "machine-learning-architect", "PROMOTION"),
  step("machine-learning-architect", "machine-learning-manager", "TRACK_CHANGE"),
  step("machine-learning-manager", "chief-data-scientist", "PROMOTION"),
];

/** The name is the one that the migration gave to what stood with the steps before. */
export const stepSupports = careerSteps.map(({ id }): ContentOf["stepSupport"] => ({
  id: `${id}-support`,
  stepId: id,
  evidence: "EDITORIAL",
  sourceId: GUIDE,
  statement: ORDER_ONLY,
  match: "EXACT",
}));

type Salary = ContentOf["salary"];
const average = (
  sourceId: string,
  titleId: string,
  lakh: string,
  rupees: string,
  url: string,
): Salary => ({
  id: `${sourceId}-${titleId}`,
  sourceId,
  titleId,
  statistic: "UNSPECIFIED_AVERAGE",
  amount: rupees,
  currency: "INR",
  // The guide prints it; that it is Glassdoor’s or AmbitionBox’s is read off the link beside it.
  origin: "INFERRED",
  asPrinted: `INR ${lakh}L`,
  period: "YEAR",
  basis: "UNKNOWN",
  country: "IN",
  url,
});

/** The five averages of the guide, each with the page that its reference link names. One lakh is 100,000. */
export const salaries: Salary[] = [
  average(
    "guide-glassdoor",
    "data-scientist",
    "12",
    "1200000",
    "https://www.glassdoor.co.in/Salaries/data-scientist-salary-SRCH_KO0,14.htm",
  ),
  average(
    "guide-ambitionbox",
    "machine-learning-specialist",
    "19.7",
    "1970000",
    "https://www.ambitionbox.com/profile/machine-learning-specialist-salary",
  ),
  average(
    "guide-glassdoor",
    "machine-learning-architect",
    "29.4",
    "2940000",
    "https://www.glassdoor.co.in/Salaries/machine-learning-architect-salary-SRCH_KO0,26.htm",
  ),
  average(
    "guide-glassdoor",
    "machine-learning-manager",
    "32.5",
    "3250000",
    "https://www.glassdoor.co.in/Salaries/machine-learning-manager-salary-SRCH_KO0,24.htm",
  ),
  average(
    "guide-glassdoor",
    "chief-data-scientist",
    "29",
    "2900000",
    "https://www.glassdoor.co.in/Salaries/chief-data-scientist-salary-SRCH_KO0,20.htm",
  ),
];
