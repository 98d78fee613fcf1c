import type { ContentOf } from "../things";
import { GUIDE } from "./guide-sources";

const fromGuide = (kind: string, index: number) => ({
  id: `${GUIDE}-${kind}-${index + 1}`,
  sourceId: GUIDE,
  position: index + 1,
});

const DUTIES = [
  {
    name: "Designing models",
    summary:
      "Choose or design the algorithm that suits the task, so that it learns from data, predicts, and gets better.",
    exampleIndustry: "Healthcare",
    exampleSummary: "A deep-learning model that points out anomalies in X-ray images.",
  },
  {
    name: "Data preprocessing and feature engineering",
    summary: "Select and prepare the variables that a model takes in.",
    exampleIndustry: "Finance",
    exampleSummary:
      "Transactions are cleaned and normalised, and features are derived that give fraud away.",
  },
  {
    name: "Training and evaluation",
    summary:
      "Train on labelled data and judge the result by measures such as precision, recall and F1.",
    exampleIndustry: "E-commerce",
    exampleSummary: "A recommender that foresees what a customer will buy next.",
  },
  {
    name: "Optimisation",
    summary:
      "Improve a model through its parameters, its hyperparameters and the optimisation technique.",
    exampleIndustry: "Autonomous driving",
    exampleSummary: "Object detection is tuned until the vehicle can rely on it.",
  },
  {
    name: "Deployment and monitoring",
    summary: "Bring a model into production, watch for decline, and retrain it at intervals.",
    exampleIndustry: "Retail",
    exampleSummary: "A model follows customers whose buying habits shift.",
  },
  {
    name: "Cross-functional collaboration",
    summary: "Work with data scientists, engineers and the business side.",
    exampleIndustry: "Manufacturing",
    exampleSummary: "A shared project that foresees when machines need maintenance.",
  },
  {
    name: "Data privacy and security",
    summary: "Keep to rules such as GDPR and HIPAA: anonymise data and store them safely.",
    exampleIndustry: "Healthcare",
    exampleSummary: "Patient data are protected while a model learns from them.",
  },
];

export const duties: ContentOf["duty"][] = DUTIES.map((duty, index) => ({
  ...fromGuide("duty", index),
  ...duty,
}));

const RESPONSIBILITIES = {
  ENTRY: [
    "Help to clean and preprocess data.",
    "Implement basic algorithms under supervision.",
    "Test models and report the results to senior colleagues.",
    "Explore data and show them in charts.",
  ],
  MID: [
    "Design models for real applications and implement them.",
    "Run preprocessing pipelines and look after data sets.",
    "Engineer features and optimise models.",
    "Work across teams to release models to production.",
  ],
  SENIOR: [
    "Lead the design and architecture of machine-learning systems.",
    "Decide how models are selected, evaluated and optimised.",
    "See that systems in production scale, perform and withstand failure.",
    "Mentor junior colleagues and steer the project.",
  ],
} as const;

export const responsibilities: ContentOf["responsibility"][] = Object.entries(RESPONSIBILITIES)
  .flatMap(([level, summaries]) =>
    summaries.map((summary) => ({ level: level as keyof typeof RESPONSIBILITIES, summary })),
  )
  .map((responsibility, index) => ({ ...fromGuide("responsibility", index), ...responsibility }));

const ROADMAP = [
  {
    name: "Earn a degree or a credential",
    summary: "A bachelor's degree in software engineering, data science or computer engineering.",
  },
  {
    name: "Improve your skills",
    summary:
      "Programming in Python, R and Java; the frameworks Keras, TensorFlow and PyTorch; calculus, linear algebra and probability.",
  },
  {
    name: "Build a portfolio",
    summary:
      "Projects to show, such as the sentiment of social-media posts or the outcomes of patients, published on GitHub.",
  },
  {
    name: "Gain experience",
    summary: "Internships, for example at large companies.",
  },
  {
    name: "Apply for jobs",
    summary:
      "Interviews ask for coding and the design of algorithms; firms in autonomous driving also for computer vision and reinforcement learning.",
  },
];

export const roadmapSteps: ContentOf["roadmapStep"][] = ROADMAP.map((step, index) => ({
  ...fromGuide("roadmap", index),
  ...step,
}));
