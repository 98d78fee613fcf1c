import type { Revision, Versioned } from "@/domain/evidence/evidence";
import { statusAt } from "@/domain/evidence/times";
import type { InContext } from "@/evidence/context";
import type { FieldBuilder } from "./builder";

/** The fields of a thing that is published in editions. */
export function versionFields<T extends Versioned>(t: FieldBuilder<InContext<T>>) {
  return {
    status: t.field({
      type: "PublicationStatus",
      description: "Where it stands at `asOf`.",
      resolve: ({ value, within }) => statusAt(value, within.scope.asOf),
    }),
    version: t.int({
      description: "Number of this edition, counted up from 1.",
      resolve: ({ value }) => value.version,
    }),
    recorded: t.field({
      type: "Revision",
      description: "The revision that recorded this edition.",
      resolve: ({ value }) => value.recorded,
    }),
    superseded: t.field({
      type: "Revision",
      nullable: true,
      description:
        "The revision that replaced this edition by the next; null where none had at `asOf`.",
      resolve: ({ value, within }) => knownAt(value.superseded, within.scope.asOf),
    }),
    withdrawn: t.field({
      type: "Revision",
      nullable: true,
      description: "The revision that withdrew it, with the reason; null where none had at `asOf`.",
      resolve: ({ value, within }) => knownAt(value.withdrawn, within.scope.asOf),
    }),
  };
}

function knownAt(revision: Revision | null, asOf: Date): Revision | null {
  return revision && revision.at.getTime() <= asOf.getTime() ? revision : null;
}
