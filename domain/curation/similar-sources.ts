import type { Content } from "@/domain/curation/proposal";
import type { Publisher, Source } from "../evidence/evidence";
import { plainName } from "../text/plain-name";

/** Why a source that is held may be the very one that is being written. */
export type Similarity = "SAME_SLUG" | "SAME_URL" | "SAME_NAME";

/** A source that is held and looks like one that is being written. */
export interface SimilarSource {
  readonly sourceId: string;
  readonly reason: Similarity;
}

/** A source that is being written, as far as it can be told from others. */
export interface WrittenSource
  extends Pick<Content<Source>, "id" | "name" | "url" | "publisherId"> {
  readonly publisherName: string;
  /** Whether its author named its slug; else it was made of the name, and may be another's by chance. */
  readonly isSlugChosen: boolean;
}

/**
 * The sources that are held which may be the very one that is being written: at its address, of its
 * publisher and name, or of the slug that its name makes. One whose slug was chosen is that source.
 */
export function similarSources(
  written: WrittenSource,
  held: readonly Source[],
  publishers: readonly Publisher[],
): SimilarSource[] {
  const names = new Map(publishers.map(({ id, name }) => [id, name]));
  return held.flatMap((source): SimilarSource[] => {
    if (source.id === written.id) {
      return written.isSlugChosen ? [] : [{ sourceId: source.id, reason: "SAME_SLUG" }];
    }
    if (written.url !== null && source.url !== null && isSamePage(source.url, written.url)) {
      return [{ sourceId: source.id, reason: "SAME_URL" }];
    }
    const isSamePublisher =
      source.publisherId === written.publisherId ||
      isSameName(names.get(source.publisherId) ?? "", written.publisherName);
    return isSamePublisher && isSameName(source.name, written.name)
      ? [{ sourceId: source.id, reason: "SAME_NAME" }]
      : [];
  });
}

function isSameName(one: string, other: string): boolean {
  const plain = plainName(one);
  return plain === "" ? one === other : plain === plainName(other);
}

function isSamePage(one: string, other: string): boolean {
  return plainUrl(one) === plainUrl(other);
}

/** An address without what does not tell pages apart: the scheme and its port, "www.", the fragment, a last slash. */
function plainUrl(url: string): string {
  const [, host = "", rest = ""] = /^https?:\/\/([^/?#]*)([^#]*)/i.exec(url) ?? [];
  const site = host
    .toLowerCase()
    .replace(/:(80|443)$/, "")
    .replace(/^www\./, "")
    .replace(/\.$/, "");
  return `${site}${rest.replace(/\?$/, "").replace(/\/$/, "")}`;
}
