import type { ToldOf } from "@/components/changes/feed-links";
import type { TitleToCompareFragment } from "@/graphql/generated/graphql";

/** The step between two titles that are compared, whichever way it leads; null where none is held. */
export function stepBetween(
  chosen: readonly string[],
  choices: readonly TitleToCompareFragment[],
): ToldOf | null {
  const [one, other] = choices.filter(({ slug }) => chosen.includes(slug));
  if (!one || !other || chosen.length !== 2) return null;
  const leads = (from: TitleToCompareFragment, to: TitleToCompareFragment) =>
    from.stepsOut.some((step) => step.to.slug === to.slug);
  const [from, to] = leads(one, other) ? [one, other] : [other, one];
  if (!leads(from, to)) return null;
  return {
    subject: { kind: "step", from: from.slug, to: to.slug },
    names: { [from.slug]: from.name, [to.slug]: to.name },
  };
}
