import type * as evidence from "@/domain/evidence/evidence";
import { publishedAt } from "@/domain/evidence/times";
import { allInContext, atMoment, type EvidenceContext, type InContext } from "@/evidence/context";
import { nameInContext, sourceOf, titleOf } from "@/evidence/references";
import type { Builder, FieldBuilder } from "../builder/builder";
import { connectionOf } from "../builder/connection";
import { pageArguments, pageOf } from "../builder/paging";
import { versionFields } from "../builder/versioned";

declare module "../builder/builder" {
  interface ObjectTypes {
    TitleSkill: InContext<evidence.TitleSkill>;
    TitleDuty: InContext<evidence.TitleDuty>;
  }
}

/** What a source lists for a title, and how the source calls the title. */
export function defineTitleRequirements(builder: Builder): void {
  builder.node("TitleSkill", {
    description: "Something that a source says people with a title are able to do.",
    id: { resolve: nameInContext },
    fields: (t) => ({
      ...requirementFields(t),
      name: t.string({
        description: "What the source calls the skill.",
        resolve: ({ value }) => value.name,
      }),
      levelPrinted: t.string({
        nullable: true,
        description:
          'How well, as the source prints it, such as "practitioner"; null where it does not say. Sources have scales of their own.',
        resolve: ({ value }) => value.levelPrinted,
      }),
      note: t.string({
        nullable: true,
        description: "What a reader has to know besides; null where there is nothing.",
        resolve: ({ value }) => value.note,
      }),
    }),
  });
  builder.node("TitleDuty", {
    description: "Something that a source says people with a title do.",
    id: { resolve: nameInContext },
    fields: (t) => ({
      ...requirementFields(t),
      summary: t.string({
        description: "What is done, in our words.",
        resolve: ({ value }) => value.summary,
      }),
    }),
  });

  builder.objectFields("CareerTitle", (t) => ({
    skills: t.field({
      type: connectionOf(builder, "TitleSkill"),
      description:
        "What sources say people with this title are able to do, by slug, which sorts them by source and place. Empty where no source lists skills for it.",
      args: pageArguments(t.arg),
      resolve: ({ value, within }, page) =>
        pageOf(`titleSkills ${value.id}`, listedFor(within, "titleSkills", value.id), page),
    }),
    duties: t.field({
      type: connectionOf(builder, "TitleDuty"),
      description:
        "What sources say people with this title do, by slug, which sorts them by source and place. Empty where no source lists duties for it.",
      args: pageArguments(t.arg),
      resolve: ({ value, within }, page) =>
        pageOf(`titleDuties ${value.id}`, listedFor(within, "titleDuties", value.id), page),
    }),
  }));

  builder.objectFields("Source", (t) => ({
    skills: t.field({
      type: connectionOf(builder, "TitleSkill"),
      description:
        "What it says people with titles are able to do, by slug, which sorts them by role and place. Empty where it lists no skills.",
      args: pageArguments(t.arg),
      resolve: ({ value, within }, page) =>
        pageOf("sourceSkills", statedBy(within, "titleSkills", value.id), page),
    }),
    duties: t.field({
      type: connectionOf(builder, "TitleDuty"),
      description:
        "What it says people with titles do, by slug, which sorts them by role and place. Empty where it lists no duties.",
      args: pageArguments(t.arg),
      resolve: ({ value, within }, page) =>
        pageOf("sourceDuties", statedBy(within, "titleDuties", value.id), page),
    }),
    stepSupports: t.field({
      type: connectionOf(builder, "StepSupport"),
      description: "What it says of career steps, by slug. Empty where it speaks of none.",
      args: pageArguments(t.arg),
      resolve: ({ value, within }, page) =>
        pageOf("sourceSupports", statedBy(within, "stepSupports", value.id), page),
    }),
  }));
}

/** What a source states at the moment of the question. */
function statedBy<Kind extends "titleSkills" | "titleDuties" | "stepSupports">(
  within: EvidenceContext,
  kind: Kind,
  sourceId: string,
): InContext<evidence.Catalogue[Kind][number]>[] {
  const rows = within.evidence.catalogue[kind];
  const own = publishedAt<evidence.Catalogue[Kind][number]>(rows, within.scope.asOf).filter(
    (row) => row.sourceId === sourceId,
  );
  return allInContext(own, atMoment(within));
}

/** What published sources list for a title at the moment of the question. */
function listedFor<Kind extends "titleSkills" | "titleDuties">(
  within: EvidenceContext,
  kind: Kind,
  titleId: string,
): InContext<evidence.Catalogue[Kind][number]>[] {
  const { sources, [kind]: rows } = within.evidence.catalogue;
  const standing = new Set(publishedAt(sources, within.scope.asOf).map(({ id }) => id));
  const own = publishedAt<evidence.Catalogue[Kind][number]>(rows, within.scope.asOf).filter(
    (row) => row.titleId === titleId && standing.has(row.sourceId),
  );
  return allInContext(own, atMoment(within));
}

function requirementFields<T extends evidence.TitleSkill | evidence.TitleDuty>(
  t: FieldBuilder<InContext<T>>,
) {
  return {
    slug: t.string({
      description: "Stable readable name.",
      resolve: ({ value }) => value.id,
    }),
    source: t.field({
      type: "Source",
      description: "The source that says so.",
      resolve: ({ value, within }) => sourceOf(within, value.sourceId),
    }),
    title: t.field({
      type: "CareerTitle",
      description: "The title that the role is here.",
      resolve: ({ value, within }) => titleOf(within, value.titleId),
    }),
    rolePrinted: t.string({
      description: "What the source calls the role.",
      resolve: ({ value }) => value.rolePrinted,
    }),
    roleOrder: t.int({
      nullable: true,
      description:
        "Place of the role in the source's own ladder, counted from 1; null where it has none.",
      resolve: ({ value }) => value.roleOrder,
    }),
    position: t.int({
      description: "Place in the source's own order, counted from 1.",
      resolve: ({ value }) => value.position,
    }),
    ...versionFields(t),
  };
}
