import { statusAt } from "@/domain/as-of";
import type { Revision, Versioned } from "@/domain/evidence";
import type { Framed } from "@/evidence/context";
import type { FieldBuilder } from "../builder";

/** The fields of a thing that is published in editions. */
export function versionFields<T extends Versioned>(t: FieldBuilder<Framed<T>>) {
  return {
    status: t.field({
      type: "PublicationStatus",
      description: "Where it stands at `asOf`.",
      resolve: ({ value, frame }) => statusAt(value, frame.scope.asOf),
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
      resolve: ({ value, frame }) => knownAt(value.superseded, frame.scope.asOf),
    }),
    withdrawn: t.field({
      type: "Revision",
      nullable: true,
      description: "The revision that withdrew it, with the reason; null where none had at `asOf`.",
      resolve: ({ value, frame }) => knownAt(value.withdrawn, frame.scope.asOf),
    }),
  };
}

function knownAt(revision: Revision | null, asOf: Date): Revision | null {
  return revision && revision.at.getTime() <= asOf.getTime() ? revision : null;
}
