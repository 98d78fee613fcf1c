import type { ContentOf } from "../things";

type Title = ContentOf["careerTitle"];

/** What titles of one kind have in common. */
type TitleKind = Pick<Title, "track" | "craft" | "level" | "baseTitleId">;

/** Titles of one kind, each with its slug, its name, what it is, and what else it is called. */
export function titlesOf(
  kind: TitleKind,
  titles: readonly (readonly [id: string, name: string, summary: string, aliases?: string[]])[],
): Title[] {
  return titles.map(([id, name, summary, aliases = []]) => ({
    id,
    name,
    summary,
    ...kind,
    aliases,
  }));
}
