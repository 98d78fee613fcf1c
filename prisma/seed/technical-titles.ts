import { titlesOf } from "./titles-of";

/** Titles of people who do the work themselves, at any level. */
export const technicalTitles = [
  ...titlesOf({ track: "TECHNICAL", craft: "ANALYTICS", level: null }, [
    ["data-analyst", "Data Analyst", "Answers questions from data that is there."],
    [
      "analytics-engineer",
      "Analytics Engineer",
      "Models data that has been brought in, tests it and documents it, so that analysts can rely on it.",
    ],
    [
      "business-intelligence-analyst",
      "Business Intelligence Analyst",
      "Reports to an organisation how it is doing, from its own data.",
      ["BI Analyst"],
    ],
    [
      "business-intelligence-engineer",
      "Business Intelligence Engineer",
      "Builds the data and the tools that an organisation’s reports are made with.",
      ["BI Engineer"],
    ],
    [
      "business-intelligence-developer",
      "Business Intelligence Developer",
      "Writes reports and dashboards, and the queries behind them.",
      ["BI Developer"],
    ],
  ]),
  ...titlesOf({ track: "TECHNICAL", craft: "DATA_ENGINEERING", level: null }, [
    [
      "data-engineer",
      "Data Engineer",
      "Builds what brings data from where it arises to where it is used.",
    ],
    [
      "data-infrastructure-engineer",
      "Data Infrastructure Engineer",
      "Builds and runs the systems that data engineers work on.",
    ],
  ]),
  ...titlesOf({ track: "TECHNICAL", craft: "ARCHITECTURE", level: null }, [
    ["data-architect", "Data Architect", "Decides how an organisation’s data is kept and joined."],
    [
      "data-modeler",
      "Data Modeler",
      "Designs which tables data is kept in, and how they refer to each other.",
      ["Data Modeller"],
    ],
    [
      "ai-architect",
      "AI Architect",
      "Designs systems in which models of artificial intelligence work.",
    ],
  ]),
  ...titlesOf({ track: "TECHNICAL", craft: "MACHINE_LEARNING_ENGINEERING", level: null }, [
    [
      "machine-learning-engineer",
      "Machine Learning Engineer",
      "Builds software that learns from data, and keeps it running.",
      ["ML Engineer"],
    ],
    [
      "machine-learning-developer",
      "Machine Learning Developer",
      "Writes software in which models of machine learning work.",
      ["ML Developer"],
    ],
    [
      "machine-learning-infrastructure-engineer",
      "Machine Learning Infrastructure Engineer",
      "Builds the systems on which models of machine learning are trained and served.",
      ["ML Infrastructure Engineer"],
    ],
    [
      "mlops-engineer",
      "MLOps Engineer",
      "Releases models of machine learning, watches them at work, and makes both repeatable.",
      ["ML Ops Engineer", "Machine Learning Operations Engineer"],
    ],
    [
      "computer-vision-engineer",
      "Computer Vision Engineer",
      "Builds software that tells what images and videos show.",
    ],
    [
      "nlp-engineer",
      "NLP Engineer",
      "Builds software that reads and writes human language.",
      ["Natural Language Processing Engineer"],
    ],
    [
      "prompt-engineer",
      "Prompt Engineer",
      "Writes and tests the instructions that language models are given.",
    ],
    [
      "ai-engineer",
      "AI Engineer",
      "Builds products on models of artificial intelligence.",
      ["Artificial Intelligence Engineer"],
    ],
    [
      "ai-developer",
      "AI Developer",
      "Writes software with models of artificial intelligence in it.",
      ["Developer, AI"],
    ],
    [
      "ai-specialist",
      "AI Specialist",
      "Knows the methods and tools of artificial intelligence and brings them to a task or an organisation.",
      ["Artificial Intelligence Specialist"],
    ],
  ]),
  ...titlesOf({ track: "TECHNICAL", craft: "RESEARCH", level: null }, [
    [
      "machine-learning-scientist",
      "Machine Learning Scientist",
      "Finds and tries new methods of machine learning.",
      ["ML Scientist"],
    ],
    [
      "machine-learning-researcher",
      "Machine Learning Researcher",
      "Does research on machine learning and publishes or hands on what comes of it.",
      ["ML Researcher"],
    ],
    [
      "research-scientist",
      "Research Scientist",
      "Does research, in the data sets held here mostly on machine learning.",
    ],
    [
      "research-engineer",
      "Research Engineer",
      "Builds the software and the experiments of research, in the data sets held here mostly on machine learning.",
    ],
    ["applied-scientist", "Applied Scientist", "Brings research into products."],
    [
      "ai-scientist",
      "AI Scientist",
      "Finds and tries new methods of artificial intelligence.",
      ["Artificial Intelligence Scientist"],
    ],
    [
      "ai-researcher",
      "AI Researcher",
      "Does research on artificial intelligence and publishes or hands on what comes of it.",
      ["Artificial Intelligence Researcher"],
    ],
  ]),
  ...titlesOf({ track: "TECHNICAL", craft: "DATA_SCIENCE", level: null }, [
    [
      "decision-scientist",
      "Decision Scientist",
      "Weighs choices of an organisation with data, experiments and models.",
    ],
    [
      "data-science-consultant",
      "Data Science Consultant",
      "Does data science for clients, or advises them on it.",
    ],
    [
      "statistician",
      "Statistician",
      "Plans how data is gathered and draws conclusions from it by statistics.",
    ],
    [
      "predictive-modeler",
      "Predictive Modeler",
      "Builds models that say what is likely to happen, above all in insurance and credit.",
      ["Predictive Modeller"],
    ],
    [
      "data-scientist-or-machine-learning-specialist",
      "Data Scientist or Machine Learning Specialist",
      "One answer of a survey that unites two titles; nobody can tell who of them is which, so it counts for neither.",
    ],
  ]),
];
