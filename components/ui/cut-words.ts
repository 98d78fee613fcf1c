import { formatCount } from "@/domain/words/format";

/** Says of a list that it was cut, and where all of it is; nothing where it was not. */
export function cutWords(shown: number, total: number): string | undefined {
  return shown < total
    ? `The first ${formatCount(shown)} of ${formatCount(total)} are shown; GraphQL has all of them, page by page.`
    : undefined;
}
