// Invented evidence for the guide's questions.
import type { Occupation } from "@/domain/evidence/evidence";
import type { Guide } from "@/domain/evidence/guide";
import { money } from "@/domain/evidence/money";
import type { Held } from "@/domain/guide-answers/answer-parts";
import { evidenceOf, salary, scope, source, title, versionOf } from "../fixtures";

const NO_GUIDE: Guide = {
  duties: [],
  skills: [],
  responsibilities: [],
  roadmap: [],
  questions: [],
  programmes: [],
  claims: [],
};
export const item = (id: string) => ({ ...versionOf(id), sourceId: "guide", position: 1 });
const GUIDE: Guide = {
  ...NO_GUIDE,
  duties: [
    {
      ...item("duty"),
      name: "Designing models",
      summary: "",
      example: { industry: "", summary: "" },
    },
  ],
  skills: [
    {
      ...item("maths"),
      kind: "TECHNICAL",
      name: "Mathematics",
      summary: "Java, Python and R.",
      example: "",
    },
    { ...item("cloud"), kind: "TECHNICAL", name: "Cloud", summary: "AWS and Azure.", example: "" },
    { ...item("team"), kind: "WORKPLACE", name: "Team", summary: "", example: "" },
  ],
  roadmap: [
    { ...item("degree"), name: "Earn a degree", summary: "A bachelor’s degree." },
    { ...item("apply"), name: "Apply", summary: "" },
  ],
};
export const asked = title("machine-learning-engineer", { name: "Machine Learning Engineer" });
const technology = (name: string, inDemand: boolean, hot = inDemand) => ({
  name,
  kind: "software",
  hot,
  inDemand,
});
const occupation = (code: string, overrides: Partial<Occupation> = {}): Occupation => ({
  ...versionOf(`onet-${code}`),
  sourceId: "onet",
  code,
  name: `Occupation ${code}`,
  titleId: null,
  jobZone: 4,
  alternateTitles: ["Machine learning engineer"],
  similar: [],
  technologies: [],
  tasks: [],
  ...overrides,
});
const OCCUPATIONS = [
  occupation("1", {
    technologies: [
      technology("Python", true),
      technology("Structured query language SQL", true),
      technology("Docker", true),
      technology("Looker", false, true),
    ],
    tasks: ["Compare models.", "Clean data."],
  }),
  occupation("2", {
    jobZone: 5,
    technologies: [technology("Python", true), technology("Docker", false, true)],
  }),
  // It does not name the title, so that nothing of it counts.
  occupation("3", { alternateTitles: ["Surgeon"], technologies: [technology("Rust", true)] }),
];
const perCountry = (
  sourceId: string,
  country: string,
  amount: string,
  currency: string,
  sampleSize: number,
  year = 2024,
) =>
  salary(sourceId, asked.id, 0, {
    ...versionOf(`${sourceId}-${country}-${year}`),
    country,
    money: money(amount, currency),
    sampleSize,
    observedFrom: `${year}-01-01`,
    observedTo: `${year}-12-31`,
  });
export const SALARIES = [
  perCountry("adverts", "US", "150000", "USD", 400),
  perCountry("adverts", "CA", "120000", "USD", 40),
  perCountry("adverts", "IN", "20000", "USD", 7),
  perCountry("adverts", "US", "110000", "USD", 900, 2022),
  perCountry("lonely", "US", "900000", "USD", 50),
];
export const SOURCES = ["adverts", "lonely", "onet", "guide", "ladder"].map((id) =>
  source(id, { url: `https://${id}.test/` }),
);
const LADDER = {
  titles: [asked, title("senior-machine-learning-engineer", { baseTitleId: asked.id })],
  titleSkills: [
    {
      ...versionOf("ladder-skill"),
      sourceId: "ladder",
      titleId: "senior-machine-learning-engineer",
      rolePrinted: "ML Engineer II",
      roleOrder: 2,
      position: 1,
      name: "Reviewing code",
      levelPrinted: "expert",
      note: null,
    },
  ],
  titleDuties: [
    {
      ...versionOf("ladder-duty"),
      sourceId: "ladder",
      titleId: asked.id,
      rolePrinted: "ML Engineer I",
      roleOrder: 1,
      position: 1,
      summary: "Ships models.",
    },
  ],
};

export const ALL: Held = {
  evidence: evidenceOf(SALARIES, { sources: SOURCES, occupations: OCCUPATIONS, ...LADDER }),
  guide: GUIDE,
  scope: scope(),
};
export const GUIDE_ALONE: Held = {
  evidence: evidenceOf([], { sources: SOURCES }),
  guide: GUIDE,
  scope: scope(),
};
export const EMPTY: Held = { evidence: evidenceOf([]), guide: NO_GUIDE, scope: scope() };
