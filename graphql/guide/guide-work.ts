import type * as guide from "@/domain/evidence/guide";
import type { InContext } from "@/evidence/context";
import { nameInContext } from "@/evidence/references";
import { asOfArgument } from "../builder/arguments";
import type { Builder } from "../builder/builder";
import { guideFields, guideItems } from "./guide-item";

declare module "../builder/builder" {
  interface ObjectTypes {
    Example: guide.Example;
    Duty: InContext<guide.Duty>;
    Skill: InContext<guide.Skill>;
    Responsibility: InContext<guide.Responsibility>;
    RoadmapStep: InContext<guide.RoadmapStep>;
  }
}

/** What the work consists of: duties, skills, responsibilities by level, and the way into it. */
export function defineGuideWork(builder: Builder): void {
  builder.objectType("Example", {
    description: "An industry, and what the thing looks like there.",
    fields: (t) => ({
      industry: t.exposeString("industry", { description: "The industry." }),
      summary: t.exposeString("summary", { description: "The example in a sentence." }),
    }),
  });

  builder.node("Duty", {
    description: "Something that a machine-learning engineer does.",
    id: { resolve: nameInContext },
    fields: (t) => ({
      name: t.string({
        description: "The duty in a few words.",
        resolve: ({ value }) => value.name,
      }),
      summary: t.string({
        description: "What it consists of.",
        resolve: ({ value }) => value.summary,
      }),
      example: t.field({
        type: "Example",
        description: "The example that the source gives.",
        resolve: ({ value }) => value.example,
      }),
      ...guideFields(t),
    }),
  });

  builder.node("Skill", {
    description: "Something that a machine-learning engineer is able to do.",
    id: { resolve: nameInContext },
    fields: (t) => ({
      kind: t.field({
        type: "SkillKind",
        description: "Whether it is a craft or a way of working.",
        resolve: ({ value }) => value.kind,
      }),
      name: t.string({
        description: "The skill in a few words.",
        resolve: ({ value }) => value.name,
      }),
      summary: t.string({ description: "What it covers.", resolve: ({ value }) => value.summary }),
      example: t.string({
        description: "The example that the source gives, in a sentence.",
        resolve: ({ value }) => value.example,
      }),
      ...guideFields(t),
    }),
  });

  builder.node("Responsibility", {
    description: "What is expected at a level of experience.",
    id: { resolve: nameInContext },
    fields: (t) => ({
      level: t.field({
        type: "ExperienceLevel",
        description: "The level of experience.",
        resolve: ({ value }) => value.level,
      }),
      summary: t.string({
        description: "What is expected.",
        resolve: ({ value }) => value.summary,
      }),
      ...guideFields(t),
    }),
  });

  builder.node("RoadmapStep", {
    description: "One step of the way to becoming a machine-learning engineer.",
    id: { resolve: nameInContext },
    fields: (t) => ({
      name: t.string({
        description: "The step in a few words.",
        resolve: ({ value }) => value.name,
      }),
      summary: t.string({
        description: "What it consists of.",
        resolve: ({ value }) => value.summary,
      }),
      ...guideFields(t),
    }),
  });

  builder.queryFields((t) => ({
    duties: t.field({
      type: ["Duty"],
      description:
        "What machine-learning engineers do, in the order of the source. Empty where nothing was recorded by `asOf`.",
      args: { asOf: asOfArgument(t.arg) },
      resolve: (_root, { asOf }, context) => guideItems(context, asOf, (guide) => guide.duties),
    }),
    skills: t.field({
      type: ["Skill"],
      description:
        "What machine-learning engineers are able to do, in the order of the source. Empty where nothing was recorded by `asOf`.",
      args: { asOf: asOfArgument(t.arg) },
      resolve: (_root, { asOf }, context) => guideItems(context, asOf, (guide) => guide.skills),
    }),
    responsibilities: t.field({
      type: ["Responsibility"],
      description:
        "What is expected at each level of experience, in the order of the source. Empty where nothing was recorded by `asOf`.",
      args: { asOf: asOfArgument(t.arg) },
      resolve: (_root, { asOf }, context) =>
        guideItems(context, asOf, (guide) => guide.responsibilities),
    }),
    roadmap: t.field({
      type: ["RoadmapStep"],
      description:
        "The way to becoming a machine-learning engineer, in order. Empty where nothing was recorded by `asOf`.",
      args: { asOf: asOfArgument(t.arg) },
      resolve: (_root, { asOf }, context) => guideItems(context, asOf, (guide) => guide.roadmap),
    }),
  }));
}
