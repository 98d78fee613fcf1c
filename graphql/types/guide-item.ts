import { publishedAt } from "@/domain/as-of";
import type { Guide, GuideItem } from "@/domain/guide";
import { type Framed, framedAll } from "@/evidence/context";
import { sourceOf } from "@/evidence/references";
import type { FieldBuilder } from "../builder";
import type { GraphQLContext } from "../context";

/** The fields of everything that is taken from a guide. */
export function guideFields<T extends GuideItem>(t: FieldBuilder<Framed<T>>) {
  return {
    position: t.int({
      description: "Its place in the source's own order, from 1.",
      resolve: ({ value }) => value.position,
    }),
    source: t.field({
      type: "Source",
      description: "The source that says so. The words are ours, the content is the source's.",
      resolve: ({ value, frame }) => sourceOf(frame, value.sourceId),
    }),
  };
}

/** What guides say of one kind at `asOf`, withdrawn items left out, in the order of the sources. */
export async function guideItems<T extends GuideItem>(
  context: GraphQLContext,
  asOf: Date | null | undefined,
  of: (guide: Guide) => readonly T[],
): Promise<Framed<T>[]> {
  const frame = await context.ask({ asOf });
  return context.meter.after(frame.evidence.guide(), (guide) =>
    framedAll(publishedAt(of(guide), frame.scope.asOf), frame),
  );
}
