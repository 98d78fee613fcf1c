import { recogniseTitle, titleCatalogue } from "@/domain/titles/recognise-title";
import { titleOf, typedTitles } from "./shipped-titles";

describe("the titles beside the guide's path", () => {
  test.each([
    ["Sr. Analytics Engineer - Growth", "analytics-engineer"],
    ["RESEARCH ENGINEER, REINFORCEMENT LEARNING", "research-engineer"],
    ["ML Researcher II", "machine-learning-researcher"],
    ["ML Ops Engineer (Remote)", "mlops-engineer"],
    ["Natural Language Processing Engineer", "nlp-engineer"],
    ["Computer Vision Engineer, Robotics", "computer-vision-engineer"],
    ["Decision Scientist, Pricing", "decision-scientist"],
    ["Artificial Intelligence Scientist", "ai-scientist"],
    ["AI Specialist", "ai-specialist"],
    ["STAFF DATA SCIENTIST - MARKETING", "staff-data-scientist"],
    ["Senior Staff Machine Learning Engineer", "staff-machine-learning-engineer"],
    ["Data Engineer III (Lead)", "lead-data-engineer"],
    ["MEMBER OF TECHNICAL STAFF, MACHINE LEARNING ENGINEER", "machine-learning-engineer"],
    ["Head of Artificial Intelligence, EMEA", "head-of-ai"],
    ["Head of Data, Germany", "head-of-data"],
    ["VP, Data Science", "vice-president-of-data-science"],
    ["Data Lead II", "data-lead"],
    ["Manager, Data Analytics", "data-analytics-manager"],
    ["Power BI Developer", "business-intelligence-developer"],
    ["Statisticians", "statistician"],
  ])("are known in %s", (printed, title) => {
    expect(titleOf(printed)).toBe(title);
  });

  test.each([
    "Analytics Engineer / Data Engineer",
    "Data Analytics Engineer",
    "Research Engineer - Mechanical",
    "Machine Learning Engineer/Researcher",
    "MLOps Engineer, Data Engineer",
    "AI Specialist, Sales",
    "Medical Staff Data Analyst",
    "Data Analyst, Staff Augmentation",
    "Chief of Staff, Data Scientist",
    "Office of the Chief Data Officer",
    "Deputy Chief Data Officer",
    "Chief Data & Analytics Officer",
    "Head of Data Center Operations",
    "Head of Data and AI",
    "Assistant Head of Data",
    "Data Lead Generation",
    "Data Lead Engineer",
    "Clinical Data Lead",
    "SVP Data Science",
    "Statistician/Data Scientist",
    "Statistical officer/Data analyst",
    "Prompt Engineer Intern",
  ])("are not taken for %s", (printed) => {
    expect(titleOf(printed)).toBeNull();
  });
});

describe("one level of a title", () => {
  const typed = titleCatalogue(typedTitles);

  test.each([
    ["Senior Data Scientist", "data-scientist", "senior-data-scientist"],
    ["Sr. Data Scientist, Marketing", "data-scientist", "senior-data-scientist"],
    ["Junior Data Scientist", "data-scientist", "junior-data-scientist"],
    ["Mid-level Data Scientist", "data-scientist", "mid-level-data-scientist"],
    ["Sr ML Engineer", "machine-learning-engineer", "senior-machine-learning-engineer"],
    ["Data Scientist II", "data-scientist", "data-scientist"],
    ["Senior Staff Data Scientist", "staff-data-scientist", "staff-data-scientist"],
    ["Lead Senior Data Scientist", "lead-data-scientist", "lead-data-scientist"],
    ["Senior Data Analyst", "data-analyst", "senior-data-analyst"],
    ["Senior AI Engineer", "ai-engineer", "ai-engineer"],
    ["Senior Data Scientist / Data Engineer", null, null],
    ["Former Senior Data Scientist", null, null],
  ])("is %s: of a row %p, typed %p", (printed, ofRow, ofTyped) => {
    expect(titleOf(printed)).toBe(ofRow);
    expect(recogniseTitle(printed, typed).titleId).toBe(ofTyped);
  });
});
