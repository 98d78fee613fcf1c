import DataLoader from "dataloader";
import { LRUCache } from "lru-cache";
import type { RecordCell } from "@/domain/evidence";
import { groupBy } from "@/domain/group";

/** How many bins are kept in memory, over all titles, before those used longest ago are let go. */
const BINS_KEPT = 2_000_000;
const TITLES_AT_ONCE = 50;

/** The counted records of titles, of one version of the evidence, read when first asked for. */
export class CellShelf {
  readonly #kept = new LRUCache<string, readonly RecordCell[]>({
    maxSize: BINS_KEPT,
    sizeCalculation: (cells) =>
      cells.reduce((size, { sketch }) => size + 10 + sketch.bins.length, 1),
  });
  readonly #loader: DataLoader<string, readonly RecordCell[]>;

  constructor(read: (titleIds: readonly string[]) => Promise<readonly RecordCell[]>) {
    this.#loader = new DataLoader<string, readonly RecordCell[]>(
      async (titleIds) => {
        const cells = groupBy(await read(titleIds), (cell) => cell.titleId);
        return titleIds.map((titleId) => {
          const own = cells.get(titleId) ?? [];
          this.#kept.set(titleId, own);
          this.#loader.clear(titleId);
          return own;
        });
      },
      { maxBatchSize: TITLES_AT_ONCE },
    );
  }

  /** The cells of a title, of every data set; none where it has none. */
  load(titleId: string): Promise<readonly RecordCell[]> {
    const kept = this.#kept.get(titleId);
    return kept ? Promise.resolve(kept) : this.#loader.load(titleId);
  }
}
