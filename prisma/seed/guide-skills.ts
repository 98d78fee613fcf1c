import type { ContentOf } from "../things";
import { GUIDE } from "./guide-sources";

const SKILLS: Omit<ContentOf["skill"], "id" | "sourceId" | "position">[] = [
  {
    kind: "TECHNICAL",
    name: "Mathematics and programming",
    summary: "Calculus, linear algebra and statistics; Java, Python and R.",
    example: "A recommender built on linear algebra.",
  },
  {
    kind: "TECHNICAL",
    name: "Machine-learning frameworks",
    summary: "TensorFlow and PyTorch.",
    example: "Detecting fraud in bank transactions.",
  },
  {
    kind: "TECHNICAL",
    name: "Preprocessing and feature engineering",
    summary: "Making raw data fit for a model.",
    example: "Preparing medical images.",
  },
  {
    kind: "TECHNICAL",
    name: "Cloud computing",
    summary: "AWS and Azure.",
    example: "Predictive maintenance that runs on AWS.",
  },
  {
    kind: "TECHNICAL",
    name: "Deep learning",
    summary: "Convolutional, recurrent and generative adversarial networks (CNN, RNN, GAN).",
    example: "Finding objects in satellite imagery.",
  },
  {
    kind: "WORKPLACE",
    name: "Team collaboration",
    summary: "Reaching a result together with other disciplines.",
    example: "Fraud detection inside a bank's mobile app.",
  },
  {
    kind: "WORKPLACE",
    name: "Problem solving",
    summary: "Finding out why something falls short, and mending it.",
    example: "Tuning a model that predicts which customers leave.",
  },
  {
    kind: "WORKPLACE",
    name: "Time management",
    summary: "Keeping several pieces of work on schedule.",
    example: "Several projects, each finished by its deadline.",
  },
  {
    kind: "WORKPLACE",
    name: "Communication",
    summary: "Saying what a model does to people who do not build models.",
    example: "Explaining a model to the management of a retailer.",
  },
  {
    kind: "WORKPLACE",
    name: "Analytical thinking",
    summary: "Seeing the structure in what happened.",
    example: "Patterns in the sales of a retail chain.",
  },
];

export const skills: ContentOf["skill"][] = SKILLS.map((skill, index) => ({
  id: `${GUIDE}-skill-${index + 1}`,
  sourceId: GUIDE,
  position: index + 1,
  ...skill,
}));
