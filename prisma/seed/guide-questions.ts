import type { ContentOf } from "../things";
import { GUIDE } from "./guide-sources";

/** A question of the guide, and the answer that held evidence gives, with the place on this site where it is shown. */
interface Asked {
  readonly question: string;
  readonly answer?: { readonly text: string; readonly shownAt: string };
}

const QUESTIONS: Asked[] = [
  {
    question: "Which skills does a machine-learning engineer need?",
    answer: {
      text: "The one guide held names five technical skills (mathematics and programming, frameworks, preprocessing and feature engineering, cloud computing, deep learning) and five for working with others (collaboration, problem solving, time management, communication, analytical thinking). It is an author's list and not a survey of employers.",
      shownAt: "/guide#skills",
    },
  },
  { question: "Which programming language is best?" },
  { question: "Which software is needed?" },
  { question: "Which country is best?" },
  { question: "Which company in India is best?" },
  { question: "Which branch of machine learning is best?" },
  { question: "Who is eligible?" },
  {
    question: "Which tools do machine-learning engineers use?",
    answer: {
      text: "The one guide held names Python, R and Java as languages, TensorFlow, PyTorch and Keras as frameworks, and AWS and Azure as clouds. It does not say how many engineers use each.",
      shownAt: "/guide#skills",
    },
  },
  { question: "What are the four basics of machine learning?" },
  {
    question: "What is a machine-learning engineer responsible for?",
    answer: {
      text: "The one guide held lists seven duties, from designing models to data privacy, and how responsibility grows from entry to senior level. It is an author's list.",
      shownAt: "/guide#duties",
    },
  },
  { question: "Do machine-learning engineers need SQL and Python?" },
];

export const questions: ContentOf["question"][] = QUESTIONS.map(({ question, answer }, index) => ({
  id: `${GUIDE}-question-${index + 1}`,
  sourceId: GUIDE,
  position: index + 1,
  question,
  answer: answer?.text ?? null,
  evidenceSourceIds: answer ? [GUIDE] : [],
  evidenceUrls: answer ? [answer.shownAt] : [],
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
