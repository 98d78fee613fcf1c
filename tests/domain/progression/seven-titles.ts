// Invented steps for tests: cycles, several supports, ladders that rest on each other, likeness.
import type { Catalogue, StepSupport } from "@/domain/evidence/evidence";
import type { StepEvidence, StepKind } from "@/domain/evidence/vocabulary";
import { evidenceOf, source, step, support, title } from "../fixtures";

type Said = readonly (readonly [sourceId: string, evidence: StepEvidence])[];

const says: readonly (readonly [from: string, to: string, kind: StepKind, said: Said])[] = [
  [
    "da",
    "ds",
    "TRACK_CHANGE",
    [
      ["guide", "EDITORIAL"],
      ["draft", "STATED"],
    ],
  ],
  [
    "ds",
    "sds",
    "PROMOTION",
    [
      ["uk", "PRINTED_ORDER"],
      ["draft", "PRINTED_ORDER"],
      ["skylight", "PRINTED_ORDER"],
      ["counts", "SOURCED"],
    ],
  ],
  [
    "sds",
    "pds",
    "PROMOTION",
    [
      ["uk", "DERIVED"],
      ["gitlab", "STATED"],
    ],
  ],
  ["ds", "mle", "LATERAL", [["uk", "LIKENESS"]]],
  [
    "mle",
    "ds",
    "LATERAL",
    [
      ["uk", "LIKENESS"],
      ["gitlab", "STATED"],
    ],
  ],
  [
    "sds",
    "dsm",
    "TRACK_CHANGE",
    [
      ["moneda", "STATED"],
      ["skylight", "STATED"],
    ],
  ],
  ["dsm", "sds", "RETURN", [["gitlab", "STATED"]]],
  ["dsm", "hod", "PROMOTION", [["uk", "DERIVED"]]],
  ["pds", "hod", "PROMOTION", []],
  ["sds", "mle", "LATERAL", [["moneda", "PRINTED_ORDER"]]],
  ["mle", "dsm", "TRACK_CHANGE", [["guide", "EDITORIAL"]]],
  ["pds", "dsm", "LATERAL", [["gitlab", "STATED"]]],
];

/** The catalogue with its lists, or with others in their place. */
export function sevenTitles(more: Partial<Catalogue> = {}): Catalogue {
  const steps = says.map(([from, to, kind]) => step(from, to, { kind }));
  const stepSupports = says.flatMap(([from, to, , said]) =>
    said.map(
      ([sourceId, evidence]): StepSupport =>
        support(`${from}-to-${to}`, sourceId, {
          evidence,
          ...(evidence === "SOURCED" ? { moves: 120 } : {}),
        }),
    ),
  );
  return {
    ...evidenceOf([]),
    titles: [
      title("da", { craft: "ANALYTICS" }),
      title("ds", { craft: "DATA_SCIENCE" }),
      title("dsm", { craft: "DATA_SCIENCE", level: "MANAGER", track: "LEADERSHIP" }),
      title("hod", { craft: "LEADERSHIP", level: "HEAD", track: "LEADERSHIP" }),
      title("mle", { craft: "MACHINE_LEARNING_ENGINEERING" }),
      title("pds", { craft: "DATA_SCIENCE", level: "PRINCIPAL" }),
      title("sds", { craft: "DATA_SCIENCE", level: "SENIOR", baseTitleId: "ds" }),
    ],
    steps,
    stepSupports,
    sources: [
      source("counts"),
      source("draft", { publisherId: "uk-publisher" }),
      source("gitlab"),
      source("guide"),
      source("moneda"),
      source("skylight", { partlyBasedOnId: "uk" }),
      source("uk"),
    ],
    ...more,
  };
}
