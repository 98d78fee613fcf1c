import Big from "big.js";
import type { Content, Proposal, Proposed } from "@/domain/curation/proposal";
import type { ReferenceValue, Versioned } from "@/domain/evidence/evidence";
import type { SubmittedContent, SubmittedThing } from "./submissions/content";
import type { SubmittedItem } from "./submissions/submission-rows";

/** What the items of a submission would record and withdraw of the evidence. */
export function proposalOf(items: readonly SubmittedItem[]): Proposal {
  return {
    publishers: proposed(items, "publisher"),
    sources: proposed(items, "source"),
    editions: proposed(items, "edition"),
    titles: proposed(items, "careerTitle"),
    steps: proposed(items, "careerStep"),
    stepSupports: proposed(items, "stepSupport"),
    titleSkills: proposed(items, "titleSkill"),
    titleDuties: proposed(items, "titleDuty"),
    references: proposed(items, "referenceValue", referenceValue),
    salaries: proposed(items, "salary"),
  };
}

function referenceValue(kept: SubmittedContent["referenceValue"]): Content<ReferenceValue> {
  return { ...kept, value: new Big(kept.value) };
}

function proposed<T extends Versioned, Kind extends SubmittedThing>(
  items: readonly SubmittedItem[],
  thing: Kind,
  read: (kept: SubmittedContent[Kind]) => Content<T> = (kept) => kept as unknown as Content<T>,
): Proposed<T> {
  const own = items.filter((item) => item.thing === thing);
  return {
    put: own.flatMap(({ content }) =>
      content === null ? [] : [read(content as SubmittedContent[Kind])],
    ),
    withdraw: own.filter(({ action }) => action === "WITHDRAW").map(({ id }) => id),
  };
}
