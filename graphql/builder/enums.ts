import type * as words from "@/domain/evidence/vocabulary";
import type { Builder, EnumTypes } from "./builder";
import { defineEnum } from "./define-enum";

declare module "./builder" {
  interface EnumTypes {
    Statistic: words.Statistic;
    PayBasis: words.PayBasis;
    PayPeriod: words.PayPeriod;
    SourceMethod: words.SourceMethod;
    SalaryOrigin: words.SalaryOrigin;
    FlipOutcome: words.FlipOutcome;
    PairVerdict: words.PairVerdict;
    Redistribution: words.Redistribution;
    PublicationStatus: words.PublicationStatus;
    StepKind: words.StepKind;
    StepEvidence: words.StepEvidence;
    CareerTrack: words.CareerTrack;
    Craft: words.Craft;
    TitleLevel: words.TitleLevel;
    RoleMatch: words.RoleMatch;
    ExperienceLevel: words.ExperienceLevel;
    SkillKind: words.SkillKind;
    Comparability: words.Comparability;
    Direction: words.Direction;
    Grade: words.Grade;
    Operation: words.Operation;
    MissingReason: words.MissingReason;
  }
}

/** The closed lists of words. Each value is described; the compiler sees to it that none is left out. */
export function defineEnums(builder: Builder): void {
  function define<Name extends keyof EnumTypes & string>(
    name: Name,
    description: string,
    values: Readonly<Record<EnumTypes[Name], string>>,
  ): void {
    defineEnum(builder, name, description, values);
  }

  define("Statistic", "Which value of a distribution a source states.", {
    MEAN: "Arithmetic mean, where the source says so.",
    MEDIAN: "The value that half of the people lie below.",
    P10: "Tenth percentile: one in ten earns less.",
    P25: "Twenty-fifth percentile: one in four earns less.",
    P75: "Seventy-fifth percentile: three in four earn less.",
    P90: "Ninetieth percentile: nine in ten earn less.",
    MINIMUM: "The least that the source saw, or the lower end of the range that it states.",
    MAXIMUM: "The most that the source saw, or the upper end of the range that it states.",
    UNSPECIFIED_AVERAGE: 'The source says "average" and not which: it may be a mean or a median.',
  });
  define(
    "PayBasis",
    "What an amount includes. Unlike bases are never subtracted from one another.",
    {
      BASE: "Base pay alone.",
      FIXED: "All pay that is fixed in advance: base and fixed allowances.",
      TOTAL: "Fixed and variable pay.",
      CTC: "Cost to company: all that the employer spends, its contributions included.",
      IN_HAND: "What is paid out after deductions.",
      UNKNOWN:
        "The source does not say. Two unknown bases may be compared, with a remark that they may include different things.",
    },
  );
  define("PayPeriod", "The time that an amount pays for.", {
    YEAR: "Pay for a year.",
    MONTH: "Pay for a month.",
    HOUR: "Pay for an hour of work.",
  });
  define("FlipOutcome", "What becomes of the order of two titles without a publisher.", {
    REVERSED: "It is the other way round.",
    TIED: "It is no longer known.",
    SETTLED: "It is known only then: with the publisher the others are outvoted.",
  });
  define("PairVerdict", "Whether two medians of one source can be told apart.", {
    APART: "Their intervals have nothing in common.",
    TOO_FEW:
      "Too few to tell apart: their intervals overlap, or both count fewer than 30 and one has none.",
    NOT_KNOWN: "Too little is stated of them to say either.",
  });
  define("SourceMethod", "How a source came by its figures.", {
    OFFICIAL_STATISTICS: "Collected by a statistics office.",
    SURVEY: "A survey with a stated design.",
    SELF_REPORTED: "People typed in their own pay.",
    JOB_ADVERTS: "Read from the ranges of job adverts.",
    MIXED: "In several ways that its rows do not tell apart.",
    MODELLED: "Estimated by a model.",
    EDITORIAL: "Printed in an article; how it was computed is not stated.",
  });
  define("SalaryOrigin", "Where an amount comes from.", {
    PRINTED: "Its publisher prints it.",
    COMPUTED: "Stepwise computed it from rows that the publisher gives out; nobody prints it.",
    INFERRED:
      "Another publication prints it; that it is this publisher's is read off a link there.",
  });
  define("Redistribution", "Whether the rows of a source may be passed on.", {
    ALLOWED: "The licence allows it.",
    CITE_ONLY: "Single figures may be cited; rows may not be passed on.",
  });
  define("PublicationStatus", "Where a published thing stands at `asOf`.", {
    DRAFT: "Not published yet. Drafts never enter a figure and are not readable here.",
    PUBLISHED: "Part of the evidence.",
    WITHDRAWN: "Taken out of all figures and lists; still readable by its slug, with the reason.",
  });
  define("StepKind", "What kind of move a career step is.", {
    PROMOTION: "More responsibility: the next level up, by whoever lists the two as one ladder.",
    LATERAL: "Another title at the same height, or of another profession.",
    TRACK_CHANGE: "From the technical to the leadership track, or back.",
    RETURN: "Back to an earlier title.",
  });
  define("StepEvidence", "What a career step rests on.", {
    SOURCED: "A source counted people who made the move.",
    STATED: "A published ladder states or draws the move; how many make it is not said.",
    PRINTED_ORDER: "A published ladder lists the levels in this order, without a word of a move.",
    DERIVED: "The order is read off what a published ladder asks at each level.",
    EDITORIAL: "An author put the titles in this order; nobody's moves were measured.",
    LIKENESS: "The two share skills. That is likeness and no move, and no route takes it.",
  });
  define("Craft", "The kind of work that a career title is.", {
    DATA_SCIENCE: "Models, predictions and decisions from data.",
    MACHINE_LEARNING_ENGINEERING: "Software that learns from data, and its running.",
    RESEARCH: "New methods, and their way into products.",
    DATA_ENGINEERING: "What brings data from where it arises to where it is used.",
    ANALYTICS: "Answers to questions from data that is there.",
    ARCHITECTURE: "The design of the systems that the others work in.",
    LEADERSHIP: "The lead of people or of a field, of no one craft.",
  });
  define(
    "TitleLevel",
    "How far up a career title is in its craft. The first five are of the craft itself, the others lead.",
    {
      ENTRY: "New to the work.",
      MID: "Works independently.",
      SENIOR: "Leads the work on a task.",
      STAFF: "Leads the work of several teams, without managing them.",
      PRINCIPAL: "At the top of the craft, without managing people.",
      LEAD: "Leads the work of a team.",
      MANAGER: "Manages people.",
      DIRECTOR: "Manages managers.",
      HEAD: "Answers for a field.",
      CHIEF: "Answers for it in the whole organisation.",
    },
  );
  define(
    "RoleMatch",
    "How near a source's own name of a role is to the career title that it stands for here.",
    {
      EXACT: "The same.",
      CLOSE: "The same work under another name, or a narrower level of it.",
      LOOSE: "Broader, or only partly the same.",
    },
  );
  define("CareerTrack", "The track that a career title belongs to.", {
    TECHNICAL: "Specialists: the work is the craft itself.",
    LEADERSHIP: "Leads people, budgets or strategy.",
  });
  define("ExperienceLevel", "Experience in four words, where a source gives no years.", {
    ENTRY: "At the beginning; works under supervision.",
    MID: "Works independently.",
    SENIOR: "Leads the work of others or the design of systems.",
    EXECUTIVE: "Leads an organisation or a part of it.",
  });
  define("SkillKind", "Whether a skill is a craft or a way of working with others.", {
    TECHNICAL: "A craft: mathematics, frameworks, platforms.",
    WORKPLACE: "A way of working: teams, time, communication.",
  });
  define("Comparability", "What a change of pay rests on.", {
    SAME_SOURCE: "Measured inside each source that covers both titles comparably.",
    CROSS_SOURCE:
      "No source covers both: figures of different sources are subtracted. Weak evidence.",
    NONE: "There is nothing that may be subtracted; `missing` says why.",
  });
  define("Direction", "Which way pay moves.", {
    UP: "More, in every pair of figures used.",
    DOWN: "Less, in every pair of figures used.",
    FLAT: "The same, in every pair of figures used.",
    MIXED: "Sources disagree about the direction.",
    UNKNOWN: "There is no figure; `missing` says why.",
  });
  define("Grade", "How well a figure is supported, by the rule of the method page, best first.", {
    HIGH: "Well supported in every respect that the rule looks at.",
    MODERATE: "Supported, with one or more reservations.",
    LOW: "Weakly supported.",
    VERY_LOW: "Hardly supported.",
    UNKNOWN:
      "The source leaves out something that the rule asks about, such as the number of people. It is a state of its own and not the lowest grade.",
  });
  define("Operation", "What was done on the way from printed salaries to a figure.", {
    SELECT: "One of several salaries of a source was chosen by a written rule.",
    ANNUALISE: "Pay for another period was turned into pay for a year.",
    CONVERT: "Money was turned into another currency at a named rate and date.",
    ADJUST_PRICES: "Money of one year was put into the prices of another by a named index.",
    ADJUST_PURCHASING_POWER:
      "Money of one country was put into what it buys in another by a named series.",
    SUBTRACT: "One pay was taken from another.",
    SUMMARISE: "The least or the greatest of several values was taken.",
  });
  define("MissingReason", "Why there is no figure.", {
    NOT_PUBLISHED: "The sources that are held do not publish it.",
    TOO_FEW: "It rests on fewer records than the published minimum.",
    NOT_COMPARABLE: "Figures are held, and may not be subtracted or share an axis.",
    NOT_CONVERTIBLE:
      "Figures are held, and cannot be shown as asked for: a rate, an index or a rule is wanting.",
    WITHDRAWN: "The salaries behind it were withdrawn.",
    OUT_OF_SCOPE: "Salaries are held, and none passes the filter.",
    OTHER_EDITION:
      "It is held in an edition of the source that does not answer, since another one does.",
    NO_EVIDENCE: "No evidence is held.",
  });
}
