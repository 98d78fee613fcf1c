import type { ContentOf } from "../things";
import { type LadderRole, requirementRows } from "./ladder-rows";

type Source = ContentOf["source"];

/** A source whose days are text. */
export type ShippedSource = Omit<Source, "publishedOn" | "retrievedOn"> & {
  readonly publishedOn?: string | null;
  readonly retrievedOn?: string | null;
};

/** What published ladders come to, as it ships: prisma/seed/ladders.json, written by scripts/seeds/ladder-seed.ts. */
export interface ShippedLadders {
  /** What the licences of ladders ask to be said of what ships. */
  readonly notice: string;
  readonly publishers: readonly ContentOf["publisher"][];
  readonly sources: readonly ShippedSource[];
  readonly steps: readonly ContentOf["careerStep"][];
  readonly supports: readonly ContentOf["stepSupport"][];
  readonly roles: readonly LadderRole[];
}

/** What ladders come to, as the seed publishes it. */
export function decodeLadders({ publishers, sources, steps, supports, roles }: ShippedLadders) {
  return {
    publishers,
    sources: sources.map(
      (source): Source => ({
        ...source,
        publishedOn: dayOf(source.publishedOn),
        retrievedOn: dayOf(source.retrievedOn),
      }),
    ),
    steps,
    supports,
    ...requirementRows(roles),
  };
}

function dayOf(day: string | null | undefined): Date | null {
  return day == null ? null : new Date(`${day}T00:00:00Z`);
}
