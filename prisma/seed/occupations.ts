import type { Technology } from "@/domain/evidence/graph-statements";
import { ASKED_TITLE } from "@/domain/guide-answers/answer-parts";
import { sameText } from "@/domain/text/plain-text";
import type { Transaction } from "../client";
import { isoDate } from "../rows";
import type { ContentOf } from "../things";
import { statedRow } from "./open-data";

type TechnologyRow = readonly [name: string, kind: string, hot: boolean, inDemand: boolean];
type Occupation = ContentOf["occupation"];

/**
 * The occupations of a classification that name the title that the guide is about, as they ship:
 * prisma/seed/occupations.json, written by scripts/seeds/open-data-seed.ts.
 */
export interface ShippedOccupations {
  /** What the licence of the classification asks to be said. */
  readonly notice: string;
  readonly publisher: object;
  readonly source: object & { readonly publishedOn: string | null };
  readonly occupations: readonly (object & {
    readonly technologies: readonly (readonly (string | boolean)[])[];
  })[];
}

/** Those occupations of a classification that a database holds. */
export async function encodeOccupations(
  models: Transaction,
  sourceId: string,
): Promise<ShippedOccupations> {
  const standing = { supersededIn: null, withdrawnIn: null };
  const [source, title, all] = await Promise.all([
    models.source.findFirstOrThrow({ where: { ...standing, id: sourceId } }),
    models.careerTitle.findFirstOrThrow({ where: { ...standing, id: ASKED_TITLE } }),
    models.occupation.findMany({ where: { ...standing, sourceId }, orderBy: { id: "asc" } }),
  ]);
  const publisher = await models.publisher.findFirstOrThrow({
    where: { ...standing, id: source.publisherId },
  });
  const name = sameText(title.name);
  return {
    notice: source.note ?? "",
    publisher: statedRow(publisher),
    source: { ...statedRow(source), publishedOn: isoDate(source.publishedOn) },
    occupations: all
      .filter(({ alternateTitles }) => alternateTitles.some((each) => sameText(each) === name))
      .map((row) => ({
        ...statedRow(row),
        technologies: (row.technologies as unknown as Technology[]).map(
          (each): TechnologyRow => [each.name, each.kind, each.hot, each.inDemand],
        ),
      })),
  };
}

/** The same as the seed publishes it. */
export function decodeOccupations({ publisher, source, occupations }: ShippedOccupations): {
  readonly publisher: ContentOf["publisher"];
  readonly source: ContentOf["source"];
  readonly occupations: Occupation[];
} {
  const day = source.publishedOn;
  return {
    publisher: publisher as ContentOf["publisher"],
    source: {
      ...source,
      publishedOn: day === null ? null : new Date(`${day}T00:00:00Z`),
    } as ContentOf["source"],
    occupations: occupations.map(
      ({ technologies, ...row }) =>
        ({
          ...row,
          technologies: technologies.map(([name, kind, hot, inDemand]) => ({
            name,
            kind,
            hot,
            inDemand,
          })),
        }) as unknown as Occupation,
    ),
  };
}
