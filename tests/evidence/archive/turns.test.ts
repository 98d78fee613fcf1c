import path from "node:path";
import { ZipDeflate } from "fflate";
import { ARCHIVE_TABLES } from "@/domain/data/archive-tables";
import { heldAt } from "@/domain/data/held-evidence";
import type { CareerTitle, Publisher, Revision } from "@/domain/evidence/evidence";
import { type ArchiveSource, eachPart, type InTurns } from "@/evidence/archive/archive-source";
import { writeZip } from "@/evidence/archive/zip-file";
import { testFolder } from "./archives";

const REVISION: Revision = {
  id: 1,
  at: new Date("2026-01-01T00:00:00Z"),
  actor: "fixture",
  reason: "A fixture.",
};
const row = (id: string) => ({
  id,
  version: 1,
  recorded: REVISION,
  superseded: null,
  withdrawn: null,
});

/** A thousand publishers and two titles, and what was read of these. */
function fixture(): { readonly source: ArchiveSource; readonly read: string[] } {
  const publishers = Array.from(
    { length: 1_000 },
    (_, place): Publisher => ({ ...row(`publisher-${place}`), name: "One", url: null }),
  );
  const titles = ["a", "b"].map(
    (id): CareerTitle => ({
      ...row(id),
      name: id,
      summary: id,
      track: "TECHNICAL",
      craft: null,
      level: null,
      baseTitleId: null,
      aliases: [],
    }),
  );
  const catalogue = {
    publishers,
    titles,
    sources: [],
    editions: [],
    steps: [],
    stepSupports: [],
    titleSkills: [],
    titleDuties: [],
    references: [],
    recordSets: [],
    occupations: [],
  };
  const guide = {
    duties: [],
    skills: [],
    responsibilities: [],
    roadmap: [],
    questions: [],
    programmes: [],
    claims: [],
  };
  const read: string[] = [];
  const source: ArchiveSource = {
    held: heldAt({ ...catalogue, salaries: [] }, guide, REVISION, "https://stepwise.test"),
    title: async (title) => {
      read.push(title.id);
      return { title, salaries: [], cells: [] };
    },
  };
  return { source, read };
}

/** Turns that know whether one is taken. */
function watched(): InTurns & { readonly isOpen: () => boolean; readonly count: () => number } {
  let open = false;
  let taken = 0;
  return {
    isOpen: () => open,
    count: () => taken,
    take(work) {
      taken += 1;
      open = true;
      try {
        return work();
      } finally {
        open = false;
      }
    },
  };
}

it("rows are made in turns, a hundred at a time, and title by title", async () => {
  const { source, read } = fixture();
  const turns = watched();
  const parts: number[] = [];
  await eachPart(
    source,
    turns,
    (table, rows) => {
      expect(turns.isOpen()).toBe(true);
      if (table === "publishers") parts.push(rows.length);
    },
    async () => undefined,
  );
  expect(parts).toEqual(Array(10).fill(100));
  expect(read).toEqual(["a", "b"]);
  expect(turns.count()).toBeGreaterThan(parts.length);
});

const pushed = ZipDeflate.prototype.push;

it("nothing is compressed outside a turn, and no turn has all of it", async () => {
  const turns = watched();
  const inTurn: number[] = [];
  const push = jest.spyOn(ZipDeflate.prototype, "push").mockImplementation(function (
    this: ZipDeflate,
    ...chunk
  ) {
    expect(turns.isOpen()).toBe(true);
    inTurn.push(turns.count());
    return pushed.apply(this, chunk);
  });
  const folder = testFolder();
  await writeZip(fixture().source, turns, path.join(folder, "1.zip"));
  push.mockRestore();
  expect(new Set(inTurn).size).toBeGreaterThan(2 * ARCHIVE_TABLES.length);
});
