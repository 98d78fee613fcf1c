import DataLoader from "dataloader";
import { LRUCache } from "lru-cache";
import type { Salary } from "@/domain/evidence";

/** How many revisions a shelf keeps in memory: somewhat more than a page of the log shows. */
const REVISIONS_KEPT = 30;

/** The salaries that each revision touched, read for all revisions that are asked for together. */
export class RevisionShelf {
  readonly #loader: DataLoader<number, readonly Salary[]>;

  constructor(read: (numbers: readonly number[]) => Promise<readonly Salary[]>) {
    this.#loader = new DataLoader<number, readonly Salary[]>(
      async (numbers) => {
        const salaries = await read(numbers);
        return numbers.map((number) => salaries.filter((salary) => isTouched(salary, number)));
      },
      { cacheMap: new LRUCache({ max: REVISIONS_KEPT }) },
    );
  }

  load(revision: number): Promise<readonly Salary[]> {
    return this.#loader.load(revision);
  }
}

function isTouched({ recorded, superseded, withdrawn }: Salary, revision: number): boolean {
  return [recorded, superseded, withdrawn].some((moment) => moment?.id === revision);
}
