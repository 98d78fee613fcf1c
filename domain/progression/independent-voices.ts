import type { Catalogue, Source } from "../evidence/evidence";
import { standingAt } from "../evidence/times";
import { compareText } from "../text/lists";

/**
 * Some sources, by slug, in groups that have one voice each: those of one publisher, and those of
 * which one is partly based on another, as far as that leads. What a source is based on joins it to
 * others even where that takes no part itself, or was withdrawn. As many publishers are independent
 * as there are groups. Each group in order, and the groups by their first.
 */
export function independentVoices(
  { sources }: Pick<Catalogue, "sources">,
  sourceIds: Iterable<string>,
  asOf: Date,
): string[][] {
  const standing = new Map(standingAt(sources, asOf).map((source) => [source.id, source]));
  let voices: Voice[] = [];
  for (const sourceId of [...new Set(sourceIds)].sort(compareText)) {
    const publishers = publishersBehind(standing, sourceId);
    const isJoined = (voice: Voice) => [...publishers].some((id) => voice.publishers.has(id));
    const joined = voices.filter(isJoined);
    voices = voices.filter((voice) => !isJoined(voice));
    voices.push({
      publishers: new Set([...publishers, ...joined.flatMap((voice) => [...voice.publishers])]),
      sourceIds: [...joined.flatMap((voice) => voice.sourceIds), sourceId],
    });
  }
  return voices
    .map((voice) => voice.sourceIds.sort(compareText))
    .sort(([a = ""], [b = ""]) => compareText(a, b));
}

interface Voice {
  readonly publishers: ReadonlySet<string>;
  readonly sourceIds: string[];
}

/** The publisher of a source, of that on which it is partly based, and so on. */
function publishersBehind(
  standing: ReadonlyMap<string, Source>,
  sourceId: string,
): ReadonlySet<string> {
  const behind = new Map<string, Source>();
  let source = standing.get(sourceId);
  while (source && !behind.has(source.id)) {
    behind.set(source.id, source);
    source = standing.get(source.partlyBasedOnId ?? "");
  }
  return new Set([...behind.values()].map(({ publisherId }) => publisherId));
}
