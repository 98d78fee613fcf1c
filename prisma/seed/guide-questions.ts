import type { ContentOf } from "../things";
import { GUIDE } from "./guide-sources";

/** What the guide asks and leaves open. Answers are worked out of what is held: domain/guide-answers. */
const QUESTIONS = [
  "Which skills does a machine-learning engineer need?",
  "Which programming language is best?",
  "Which software is needed?",
  "Which country is best?",
  "Which company in India is best?",
  "Which branch of machine learning is best?",
  "Who is eligible?",
  "Which tools do machine-learning engineers use?",
  "What are the four basics of machine learning?",
  "What is a machine-learning engineer responsible for?",
  "Do machine-learning engineers need SQL and Python?",
];

export const questions: ContentOf["question"][] = QUESTIONS.map((question, index) => ({
  id: `${GUIDE}-question-${index + 1}`,
  sourceId: GUIDE,
  position: index + 1,
  question,
  answer: null,
  evidenceSourceIds: [],
  evidenceUrls: [],
}));

const PROGRAMMES: Omit<ContentOf["programme"], "id" | "sourceId" | "position" | "advertised">[] = [
  {
    name: "Master of Science in Machine Learning & AI",
    institution: "Liverpool John Moores University",
    months: 17,
  },
  {
    name: "Executive Diploma in Machine Learning and AI",
    institution: "IIIT Bangalore",
    months: 11,
    note: "An executive postgraduate programme, with help in finding a placement.",
  },
  { name: "Executive Program in Generative AI for Leaders" },
  { name: "Advanced Certificate Program in Generative AI", institution: "upGrad", months: 4 },
];

export const programmes: ContentOf["programme"][] = PROGRAMMES.map((programme, index) => ({
  id: `${GUIDE}-programme-${index + 1}`,
  sourceId: GUIDE,
  position: index + 1,
  advertised: true,
  ...programme,
}));

export const claims: ContentOf["claim"][] = [
  {
    id: `${GUIDE}-claim-1`,
    sourceId: GUIDE,
    position: 1,
    statement:
      "Career opportunities in machine learning will grow by up to 200 % in the coming decade.",
  },
];
