import fc from "fast-check";
import { recogniseTitle, titleCatalogue } from "@/domain/titles/recognise-title";
import { countedSteps } from "@/tests/support/counted-steps";
import { titleOf, titles } from "./shipped-titles";

test.each([
  ["Senior Data Scientist", "data-scientist"],
  ["Sr. Data Scientist II", "data-scientist"],
  ["DATA SCIENTISTS", "data-scientist"],
  ["Data Scientist (Remote)", "data-scientist"],
  ["Data–Scientist", "data-scientist"],
  ["Manager, Data Science", "data-science-manager"],
  ["Head of ML", "head-of-machine-learning"],
  ["ML Engineering Manager", "machine-learning-manager"],
  ["Machine Learning Engineer III", "machine-learning-engineer"],
  ["Staff Data Scientist", "staff-data-scientist"],
  ["Chief Data Scientist", "chief-data-scientist"],
  ["Chief Data Officer", "chief-data-officer"],
  ["Data Scientist Intern", null],
  ["Graduate Data Scientist", null],
  ["Data Engineer - New Grad", null],
  ["Global Marketing Director, Data", null],
  ["Data Scientist / Analyst", null],
  ["Data Science and Analytics Manager", null],
  ["Assistant Head of Data Science", null],
  ["Dаta Scientist", null],
  ["", null],
  ["   ", null],
])("%p is %p", (printed, title) => {
  expect(titleOf(printed)).toBe(title);
});

describe("a field, a team, a place, a level or a number", () => {
  test.each([
    ["Data Scientist - Marketing", "data-scientist"],
    ["DATA ANALYST SUPPLY CHAIN", "data-analyst"],
    ["DATA ENGINEER II, DATA PLATFORM", "data-engineer"],
    ["DATA SCIENTIST IN HEALTHCARE", "data-scientist"],
    ["DATA ANALYST - INTERMEDIATE", "data-analyst"],
    ["MACHINE LEARNING DATA SCIENTIST", "data-scientist"],
    ["MACHINE LEARNING ENGINEER, ADS & RANKING", "machine-learning-engineer"],
    ["DATA SCIENTIST - NEW YORK, NY", "data-scientist"],
    ["DATA ENGINEER - DENVER, CO", "data-engineer"],
    ["DATA ANALYST (PORTLAND, OR)", "data-analyst"],
    ["DATA SCIENTIST, CUSTOMER EXPERIENCE", "data-scientist"],
    ["DATA SCIENTIST (15-2051.00)", "data-scientist"],
    ["JC60 - DATA ENGINEER", "data-engineer"],
    ["DATA SCIENTIST L5", "data-scientist"],
    ["DATA SCIENTIST II/III", "data-scientist"],
    ["Entry/Mid Level Data Scientist", "data-scientist"],
    ["Data Scientist / Senior", "data-scientist"],
    ["IC3 Machine Learning Engineer", "machine-learning-engineer"],
    ["MEMBER OF TECHNICAL STAFF, DATA SCIENTIST", "data-scientist"],
    ["JC60 - DATA SCIENCE MANAGER", "data-science-manager"],
    ["Data Science Manager - Risk", "data-science-manager"],
    ["PRINCIPAL DATA SCIENTIST MACHINE LEARNING", "principal-data-scientist"],
    ["Head of Data Science, EMEA", "head-of-data-science"],
    ["RESEARCH SCIENTIST, MACHINE LEARNING", "research-scientist"],
    ["Machine Learning Engineer (ML Engineer)", "machine-learning-engineer"],
    ["Machine Learning (ML) Engineer", "machine-learning-engineer"],
    ["R&D Data Scientist", "data-scientist"],
    ["Data Engineer 3+ years", "data-engineer"],
    ["Data Engineer (C++, 5+ yrs)", "data-engineer"],
    ["Fresher Data Analyst", "data-analyst"],
    ["Data Analyst - Maternity Cover", "data-analyst"],
    ["Global Director, Data Science", "director-of-data-science"],
    ["Regional Head Data Science", "head-of-data-science"],
  ])("is left out of %s", (printed, title) => {
    expect(titleOf(printed)).toBe(title);
  });
});

describe("the words of a title", () => {
  test.each([
    ["DATA ENG", "data-engineer"],
    ["DATA SCIENCE MGR", "data-science-manager"],
    ["ASSOC DATA SCIENTIST", "data-scientist"],
    ["Sr.Data Scientist", "data-scientist"],
    ["A.I. Engineer", "ai-engineer"],
    ["Machine-Learning Engineer", "machine-learning-engineer"],
    ["Machine\u2011Learning Engineer", "machine-learning-engineer"],
    ["Data_Scientist", "data-scientist"],
    ["data-scientist", "data-scientist"],
    ["Data Scientist-II", "data-scientist"],
    ["Data Scientist \u2161", "data-scientist"],
    ["Da\u200bta\u00a0Scientist", "data-scientist"],
    ["Entry Level Data Scientist", "data-scientist"],
    ["Data Scientist (m/w/i)", "data-scientist"],
    ["Data Scientist (h/f)", "data-scientist"],
    ["Data Scientist (m|w|d)", "data-scientist"],
    ["Data Scientist (m/f/diverse)", "data-scientist"],
    ["Data Scientist (male/female)", "data-scientist"],
    ["Data Scientist (gn)", "data-scientist"],
    ["Data Scientist m/w/d", "data-scientist"],
    ["Data Analyst:in (w/m/d)", "data-analyst"],
  ])("are known in %s", (printed, title) => {
    expect(titleOf(printed)).toBe(title);
  });
});

describe("the order of a title", () => {
  test.each([
    ["Director - Data Science", "director-of-data-science"],
    ["Director Data Science", "director-of-data-science"],
    ["Sr. Director, Data Science, Growth", "director-of-data-science"],
    ["Head Data Science", "head-of-data-science"],
    ["MANAGER, MARKETING DATA SCIENCE", "data-science-manager"],
    ["ENGINEERING MANAGER, MACHINE LEARNING", "machine-learning-manager"],
    ["SCIENTIST - MACHINE LEARNING", "machine-learning-scientist"],
    ["LEAD - DATA SCIENTIST", "lead-data-scientist"],
    ["LEAD MARKETING DATA SCIENTIST", "lead-data-scientist"],
    ["DATA SCIENTIST (LEAD), PAYMENTS", "lead-data-scientist"],
    ["DATA SCIENTIST - PRINCIPAL", "principal-data-scientist"],
  ])("may be that of %s", (printed, title) => {
    expect(titleOf(printed)).toBe(title);
  });
});

test.each([
  "DATA ANALYST / DATA ENGINEER",
  "Data Scientist and Data Engineer",
  "Data Scientist (Machine Learning Engineer)",
  "AI/ML ENGINEER",
  "AI ML ENGINEER",
  "DATA/ML ENGINEER",
  "DATA MACHINE LEARNING ENGINEER",
  "ML AI ENGINEER",
  "MACHINE LEARNING RESEARCH SCIENTIST",
  "BUSINESS/DATA ANALYST",
  "BUSINESS/SR. DATA ANALYST",
  "DATA ANALYST II / REPORTING",
  "DATA & APPLIED SCIENTIST II",
  "Sr/Lead Data Scientist",
  "DATA SCIENTIST, MANAGER",
  "PRODUCT MANAGER, DATA SCIENCE",
  "ASSOCIATE DIRECTOR, DATA SCIENCE",
  "DIRECTOR, DATA SCIENCE & ANALYTICS",
  "VP, DATA SCIENTIST",
  "TECHNOLOGY LEAD - DATA ENGINEER",
  "LEAD GENERATION DATA SCIENTIST",
  "ASSOCIATE PRINCIPAL DATA SCIENTIST",
  "DATA SCIENTIST LEAD GENERATION",
  "LEAD DATA SCIENTIST MANAGER",
  "CHIEF DATA ARCHITECT",
  "STAFF DATA ARCHITECT",
  "LEAD AI ENGINEER",
  "DEPUTY CHIEF DATA SCIENTIST",
  "DATA SCIENTIST CONSULTANT",
  "DATA SCIENTIST CO-OP",
  "DATA ANALYST TRAINER",
  "ASSISTANT DATA ANALYST",
  "DATA ENTRY ANALYST",
  "MASTER DATA ANALYST",
  "DATA QUALITY ANALYST",
  "DATA WAREHOUSE ENGINEER",
  "ENGINEER, DATA CENTER",
  "SOFTWARE ENGINEER (MACHINE LEARNING)",
  "SOFTWARE ENGINEERING MANAGER, MACHINE LEARNING",
  "RESEARCH SCIENTIST - CHEMISTRY",
  "DIRECTOR OF DATA SCIENCE ENGINEERING",
  "Data Scientist \u6570\u636e",
  "Data Scientist \u20ac",
  "Semantic Web / Clinical Data Scientist",
  "Principle Data Scientist",
  "Data Analyst Manger",
  "Assitant Data Engineer",
  "SDE2 - Data Engineer",
  "Tools for Data Scientists",
  "Data Scientist's Office",
  "AI Developer Relations",
  "Data Scientist Team",
  "Lead Bank - Data Scientist",
  "Applied Scientist - Chemistry",
  "Data Analyst - Master Data",
  "Machine Learning Specialist, Sales",
  "Data Scientist - College Hire",
  "Apprentie Data Analyst",
  "Leiterin Data Scientist",
])("%s is none: it names another job, or more than one", (printed) => {
  expect(titleOf(printed)).toBeNull();
});

test("every name and alias that is held names its own title, however it is written", () => {
  for (const { id, name, aliases } of titles) {
    for (const text of [name, ...aliases]) {
      expect([text, titleOf(text)]).toEqual([text, id]);
      expect(titleOf(`  ${text.toUpperCase().replaceAll(" ", "  ")} `)).toBe(id);
    }
  }
});

test("a name that two titles share names neither", () => {
  const shared = titleCatalogue([
    { id: "one", name: "One", aliases: ["Analyst"] },
    { id: "two", name: "Two", aliases: ["analyst"] },
  ]);
  expect(recogniseTitle("Analyst", shared)).toMatchObject({ titleId: null });
});

test("no text makes it fail, and long ones cost nothing", async () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
      expect(() => titleOf(text)).not.toThrow();
    }),
  );
  const long = "data ".repeat(20_000);
  expect(await countedSteps(() => titleOf(long))).toBeLessThan(1_000);
});

test("the longest texts cost no more for being made of many parts", async () => {
  const worst = ["a.", "m/", "(ml ", "data ", "ai ml ", "ii/", "- ", "lead "].map((part) =>
    part.repeat(150).slice(0, 150),
  );
  const steps = await countedSteps(() => {
    for (let time = 0; time < 25; time += 1) {
      for (const [at, text] of worst.entries()) titleOf(`${time} ${at} ${text}`.slice(0, 150));
    }
  });
  // 200 texts of 150 letters: some tens of calls a letter, however the text is cut.
  expect(steps).toBeLessThan(200 * 150 * 50);
});
