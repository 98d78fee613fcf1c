import {
  type Brought,
  type BroughtBySource,
  type BroughtByStep,
  type BroughtDuty,
  type BroughtSkill,
  broughtBy,
} from "@/domain/progression/brought-by";
import type { SkillChange } from "@/domain/progression/level-scale";
import { allInContext, atMoment, type InContext, inContext } from "@/evidence/context";
import { sourceOf } from "@/evidence/references";
import type { Builder, FieldBuilder } from "../builder/builder";
import { defineEnum } from "../builder/define-enum";

declare module "../builder/builder" {
  interface ObjectTypes {
    BroughtByStep: InContext<BroughtByStep>;
    BroughtSkills: InContext<Brought<BroughtSkill>>;
    BroughtDuties: InContext<Brought<BroughtDuty>>;
    SkillsOfSource: InContext<BroughtBySource<BroughtSkill>>;
    DutiesOfSource: InContext<BroughtBySource<BroughtDuty>>;
    BroughtSkill: BroughtSkill;
    BroughtDuty: BroughtDuty;
  }
  interface EnumTypes {
    SkillChange: SkillChange;
  }
}

/** What a step asks and gives, by what sources list for both of its titles. */
export function defineBrought(builder: Builder): void {
  defineEnum(builder, "SkillChange", "What becomes of a skill or a duty along a step.", {
    GAINED: "Only the later title has it.",
    RAISED: "Both have it, the later at a higher level of the source's own scale.",
    KEPT: "Both have it, at the same level or at none that is printed.",
    LOWERED: "Both have it, the later at a lower level of the source's own scale.",
    CHANGED: "Both have it, at levels of which the source does not say which is higher.",
    DROPPED: "Only the earlier title has it.",
  });

  builder.objectType("BroughtByStep", {
    description:
      "What a step brings, source by source: exact differences of what one source lists for the two titles.",
    fields: (t) => ({
      skills: t.field({
        type: "BroughtSkills",
        description: "What becomes of skills.",
        resolve: ({ value, within }) => inContext(value.skills, within),
      }),
      duties: t.field({
        type: "BroughtDuties",
        description: "What becomes of duties.",
        resolve: ({ value, within }) => inContext(value.duties, within),
      }),
    }),
  });

  builder.objectType("BroughtSkills", {
    description: "The skills that a step brings.",
    fields: (t) => ({
      bySource: t.field({
        type: ["SkillsOfSource"],
        description: "Source by source, by slug. Empty where no source lists skills for both.",
        resolve: ({ value, within }) => allInContext(value.bySource, within),
      }),
      missing: missingField(t),
    }),
  });
  builder.objectType("BroughtDuties", {
    description: "The duties that a step brings.",
    fields: (t) => ({
      bySource: t.field({
        type: ["DutiesOfSource"],
        description: "Source by source, by slug. Empty where no source lists duties for both.",
        resolve: ({ value, within }) => allInContext(value.bySource, within),
      }),
      missing: missingField(t),
    }),
  });

  builder.objectType("SkillsOfSource", {
    description: "What becomes of skills along a step, by one source.",
    fields: (t) => ({
      ...rolesFields(t),
      items: t.field({
        type: ["BroughtSkill"],
        description:
          "In the source's order for the later title, then what is dropped in its order for the earlier.",
        resolve: ({ value }) => value.items,
      }),
    }),
  });
  builder.objectType("DutiesOfSource", {
    description: "What becomes of duties along a step, by one source.",
    fields: (t) => ({
      ...rolesFields(t),
      items: t.field({
        type: ["BroughtDuty"],
        description:
          "In the source's order for the later title, then what is dropped in its order for the earlier.",
        resolve: ({ value }) => value.items,
      }),
    }),
  });

  builder.objectType("BroughtSkill", {
    description: "A skill of one of the titles or of both.",
    fields: (t) => ({
      change: t.expose("change", { type: "SkillChange", description: "What becomes of it." }),
      name: t.exposeString("name", { description: "What the source calls it." }),
      levelBefore: t.exposeString("levelBefore", {
        nullable: true,
        description:
          "How well for the earlier title, as the source prints it; null where it does not say or lists no such skill.",
      }),
      levelAfter: t.exposeString("levelAfter", {
        nullable: true,
        description:
          "The same for the later title; null where the source does not say or lists no such skill.",
      }),
    }),
  });
  builder.objectType("BroughtDuty", {
    description: "A duty of one of the titles or of both.",
    fields: (t) => ({
      change: t.expose("change", { type: "SkillChange", description: "What becomes of it." }),
      summary: t.exposeString("summary", { description: "What is done, in our words." }),
    }),
  });

  builder.objectField("CareerStep", "brings", (t) =>
    t.field({
      type: "BroughtByStep",
      description: "What it brings: skills and duties that are gained, raised, kept or dropped.",
      resolve: ({ value, within }) =>
        inContext(broughtBy(within.evidence.catalogue, value, within.scope.asOf), atMoment(within)),
    }),
  );
}

function missingField<Item>(t: FieldBuilder<InContext<Brought<Item>>>) {
  return t.field({
    type: "Missing",
    nullable: true,
    description: "Why no source says anything; null where one does.",
    resolve: ({ value }) => value.missing,
  });
}

function rolesFields<Item>(t: FieldBuilder<InContext<BroughtBySource<Item>>>) {
  return {
    source: t.field({
      type: "Source",
      description: "The source.",
      resolve: ({ value, within }) => sourceOf(within, value.sourceId),
    }),
    fromPrinted: t.string({
      description: "What the source calls the role of the earlier title that is compared.",
      resolve: ({ value }) => value.fromPrinted,
    }),
    toPrinted: t.string({
      description: "What the source calls the role of the later title that is compared.",
      resolve: ({ value }) => value.toPrinted,
    }),
  };
}
