import type { AssessmentState, Known } from "@/curation/impact-desk";
import type { Submission, SubmittedItem } from "@/curation/submissions/submission-rows";
import type { Impact, ImpactChange, OrderTurn } from "@/domain/curation/impact";
import type { AnswerKind } from "@/domain/curation/public-answers";
import { formatPercentChange } from "@/domain/words/format";
import type { Builder } from "../builder/builder";
import { defineEnum } from "../builder/define-enum";

declare module "../builder/builder" {
  interface ObjectTypes {
    Impact: Impact;
    Assessment: Known;
    ImpactChange: ImpactChange;
    OrderTurn: OrderTurn;
  }
  interface EnumTypes {
    SubmissionStatus: Submission["status"];
    SubmissionKind: Submission["kind"];
    SubmissionAction: SubmittedItem["action"];
    SubmittedThing: SubmittedItem["thing"];
    AnswerKind: AnswerKind;
    AssessmentState: AssessmentState;
  }
}

export function defineImpact(builder: Builder): void {
  defineCurationEnums(builder);
  defineAssessment(builder);
  builder.objectType("ImpactChange", {
    description: "One field of the public answers that would say something else.",
    fields: (t) => ({
      kind: t.expose("kind", { type: "AnswerKind", description: "What the field is about." }),
      titles: t.exposeStringList("titleIds", {
        description: "The title, or the two titles of a change in their order, by slug.",
      }),
      titleNames: t.exposeStringList("titleNames", {
        description: "The names of `titles`, as they would be.",
      }),
      sourceName: t.exposeString("sourceName", {
        nullable: true,
        description: "The name of `source`, as it would be; null where there is none.",
      }),
      source: t.exposeString("sourceId", {
        nullable: true,
        description: "The source that says so, by slug; null where the answer rests on several.",
      }),
      field: t.exposeString("field", { description: "The name of the field." }),
      before: t.exposeString("before", {
        nullable: true,
        description: "What it says now, as text for readers; null where nothing is known.",
      }),
      after: t.exposeString("after", {
        nullable: true,
        description: "What it would say, as text for readers; null where nothing would be known.",
      }),
      move: t.string({
        nullable: true,
        description:
          'How far the amount moves, as text: "+8.3%"; null where it is no amount or cannot be compared.',
        resolve: ({ movePercent }) =>
          movePercent === null ? null : formatPercentChange(movePercent),
      }),
    }),
  });
  builder.objectType("OrderTurn", {
    description: "Two titles whose order by pay would turn round.",
    fields: (t) => ({
      aboveNow: t.exposeString("aboveNow", {
        description: "The title that stands higher now, by slug.",
      }),
      aboveThen: t.exposeString("aboveThen", {
        description: "The title that would stand higher, by slug.",
      }),
      aboveNowName: t.exposeString("aboveNowName", { description: "The name of `aboveNow`." }),
      aboveThenName: t.exposeString("aboveThenName", { description: "The name of `aboveThen`." }),
    }),
  });
  builder.objectType("Impact", {
    description:
      "What publishing would change: the difference of the public answers before and after, field by field.",
    fields: (t) => ({
      sentences: t.exposeStringList("sentences", {
        description:
          "What would be otherwise besides, each in a sentence for readers: salaries that count for another title, steps and ways that appear or go, lists of skills and duties, and printed titles that would be recognised once their file is read again.",
      }),
      changes: t.expose("changes", {
        type: ["ImpactChange"],
        description: "Every field that would say something else.",
      }),
      turns: t.expose("turns", {
        type: ["OrderTurn"],
        description: "Pairs of titles whose order would turn round.",
      }),
      needsReason: t.exposeBoolean("needsReason", {
        description:
          "Whether publishing needs `impactReason`: an order turns, or an amount moves by more than 20 percent.",
      }),
    }),
  });
}

function defineAssessment(builder: Builder): void {
  defineEnum(
    builder,
    "AssessmentState",
    "How far the impact of a submission has been worked out.",
    {
      READY: "It is known.",
      COMPUTING: "It is being worked out, or waits for its turn.",
      FAILED: "It could not be worked out; the log of the server says why.",
    },
  );
  builder.objectType("Assessment", {
    description:
      "The impact of one version of a submission on the evidence as it stands, as far as it is known. It is worked out once, in the background.",
    fields: (t) => ({
      state: t.expose("state", { type: "AssessmentState", description: "How far it is." }),
      impact: t.field({
        type: "Impact",
        nullable: true,
        description: "What publishing would change; null until it is known.",
        resolve: ({ assessment }) => assessment?.impact ?? null,
      }),
    }),
  });
}

function defineCurationEnums(builder: Builder): void {
  defineEnum(builder, "AnswerKind", "What a public answer is about.", {
    TITLE: "The title itself: its name, what it is, its level and its other names.",
    PAY: "What one source states of the pay of a title.",
    GRADE: "How well one source's figure is supported.",
    SPREAD: "How far the sources of a title lie apart.",
    ORDER: "The place of a title by pay, and what it rests on.",
    STEP: "The change of pay along one career step.",
    PATH: "The change of pay from one end of a path to the other.",
    CONVERTED:
      "What one source states of the pay of a title, shown in another currency or other prices.",
  });
  defineEnum(builder, "SubmissionStatus", "Where a submission stands.", {
    DRAFT: "Its author is still at work.",
    IN_REVIEW: "It waits for a reviewer.",
    PUBLISHED: "It is part of the evidence.",
    DISCARDED: "It was given up.",
    UNDONE: "It was published and has been taken back.",
  });
  defineEnum(builder, "SubmissionKind", "How a submission came about.", {
    EDIT: "Typed in on the site, or sent by a script.",
    FILE: "Read from a file.",
    DATA_SET: "Read from a file of a data set, with the records that the file holds.",
    UNDO: "It takes another submission back.",
  });
  defineEnum(builder, "SubmissionAction", "What a submission does to one thing.", {
    PUT: "Records it, anew or in a new version.",
    WITHDRAW: "Withdraws it.",
  });
  builder.enumType("SubmittedThing", {
    description: "The kinds of things that submissions record.",
    values: {
      PUBLISHER: { value: "publisher", description: "A publisher." },
      SOURCE: { value: "source", description: "A source." },
      EDITION: { value: "edition", description: "An edition of a source." },
      CAREER_TITLE: { value: "careerTitle", description: "A title." },
      CAREER_STEP: { value: "careerStep", description: "A step from one title to another." },
      STEP_SUPPORT: { value: "stepSupport", description: "What one source says of a step." },
      TITLE_SKILL: {
        value: "titleSkill",
        description: "A skill that a source lists for a title.",
      },
      TITLE_DUTY: { value: "titleDuty", description: "A duty that a source lists for a title." },
      OCCUPATION: { value: "occupation", description: "An occupation of a classification." },
      DATA_SET: { value: "recordSet", description: "A data set with its records." },
      SALARY: { value: "salary", description: "A salary." },
      REFERENCE_VALUE: {
        value: "referenceValue",
        description: "A rate, an inflation or a purchasing power of a year.",
      },
      QUESTION: { value: "question", description: "A question of the guide." },
      PROGRAMME: { value: "programme", description: "A learning programme that a source names." },
    } as const,
  });
}
