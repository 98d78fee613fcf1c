import type { Proposal, Proposed } from "@/domain/curation/proposal";
import type { Edition, Publisher, Salary, Source, Versioned } from "@/domain/evidence/evidence";
import type { SubmittedThing } from "./submissions/content";
import type { SubmittedItem } from "./submissions/submission-rows";

/** What the items of a submission would record and withdraw. */
export function proposalOf(items: readonly SubmittedItem[]): Proposal {
  return {
    publishers: proposed<Publisher>(items, "publisher"),
    sources: proposed<Source>(items, "source"),
    editions: proposed<Edition>(items, "edition"),
    salaries: proposed<Salary>(items, "salary"),
  };
}

function proposed<T extends Versioned>(
  items: readonly SubmittedItem[],
  thing: SubmittedThing,
): Proposed<T> {
  const own = items.filter((item) => item.thing === thing);
  return {
    put: own.flatMap(({ content }) =>
      content === null ? [] : [content as unknown as Proposed<T>["put"][number]],
    ),
    withdraw: own.filter(({ action }) => action === "WITHDRAW").map(({ id }) => id),
  };
}
