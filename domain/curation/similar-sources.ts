import type { Content } from "@/domain/curation/proposal";
import type { Publisher, Source } from "@/domain/evidence";

/** A source that is held and looks like one that is being written. */
export interface SimilarSource {
  readonly sourceId: string;
  readonly reason: "SAME_URL" | "SAME_NAME";
}

type Written = Pick<Content<Source>, "id" | "name" | "url" | "publisherId">;

/** The sources that are held which may be the very one that is being written: at its address, or of its publisher and name. */
export function similarSources(
  written: Written,
  publisherName: string,
  held: readonly Source[],
  publishers: readonly Publisher[],
): SimilarSource[] {
  const names = new Map(publishers.map(({ id, name }) => [id, plainName(name)]));
  return held.flatMap((source): SimilarSource[] => {
    if (source.id === written.id) return [];
    if (
      written.url !== null &&
      source.url !== null &&
      plainUrl(source.url) === plainUrl(written.url)
    ) {
      return [{ sourceId: source.id, reason: "SAME_URL" }];
    }
    const samePublisher =
      source.publisherId === written.publisherId ||
      names.get(source.publisherId) === plainName(publisherName);
    return samePublisher && plainName(source.name) === plainName(written.name)
      ? [{ sourceId: source.id, reason: "SAME_NAME" }]
      : [];
  });
}

/** A name without capitals, accents and punctuation. */
function plainName(name: string): string {
  return name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** An address without what does not tell pages apart: the scheme, "www.", the fragment and a last slash. */
function plainUrl(url: string): string {
  return url
    .replace(/^https?:\/\/(www\.)?/i, "")
    .replace(/#.*$/, "")
    .replace(/\/$/, "")
    .replace(/^[^/?]+/, (host) => host.toLowerCase());
}
