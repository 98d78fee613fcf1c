import type { Guide, GuideItem } from "@/domain/evidence/guide";
import { publishedAt } from "@/domain/evidence/times";
import { allInContext, type InContext } from "@/evidence/context";
import { sourceOf } from "@/evidence/references";
import type { FieldBuilder } from "../builder/builder";
import type { GraphQLContext } from "../request/context";

/** The fields of everything that is taken from a guide. */
export function guideFields<T extends GuideItem>(t: FieldBuilder<InContext<T>>) {
  return {
    position: t.int({
      description: "Its place in the source's own order, from 1.",
      resolve: ({ value }) => value.position,
    }),
    source: t.field({
      type: "Source",
      description: "The source that says so. The words are ours, the content is the source's.",
      resolve: ({ value, within }) => sourceOf(within, value.sourceId),
    }),
  };
}

/** What guides say of one kind at `asOf`, withdrawn items left out, in the order of the sources. */
export async function guideItems<T extends GuideItem>(
  context: GraphQLContext,
  asOf: Date | null | undefined,
  of: (guide: Guide) => readonly T[],
): Promise<InContext<T>[]> {
  const within = await context.ask({ asOf });
  return context.meter.after(within.evidence.guide(), (guide) =>
    allInContext(publishedAt(of(guide), within.scope.asOf), within),
  );
}
