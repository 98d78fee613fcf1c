import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { removeOldest, takeSeries } from "@/server/backup/backup-series";
import { atEndOfFile } from "../support/end-of-file";

const folder = mkdtempSync(path.join(tmpdir(), "stepwise-series-"));
atEndOfFile(async () => rmSync(folder, { recursive: true, force: true }));

describe("a series", () => {
  it("goes on after one that failed, and keeps the newest", async () => {
    const place = path.join(folder, "series");
    const ending = new AbortController();
    const failed: unknown[] = [];
    let tries = 0;
    await takeSeries({
      folder: place,
      everyMs: 1,
      keep: 1,
      signal: ending.signal,
      failed: (error) => failed.push(error),
      async take(file) {
        tries += 1;
        if (tries === 1) throw new Error("no");
        writeFileSync(file, "");
        if (tries === 3) ending.abort();
      },
    });
    expect(failed).toEqual([new Error("no")]);
    expect(readdirSync(place)).toHaveLength(1);
  });

  it("removes the oldest of its own, and nothing else", async () => {
    const place = mkdtempSync(path.join(folder, "kept-"));
    const names = ["2026-11-28T000000Z", "2026-11-29T000000Z", "2026-11-30T000000Z"];
    for (const name of names) writeFileSync(path.join(place, `stepwise-${name}.zip`), "");
    writeFileSync(path.join(place, "letters.zip"), "");
    await removeOldest(place, 2);
    expect(readdirSync(place).sort()).toEqual([
      "letters.zip",
      "stepwise-2026-11-29T000000Z.zip",
      "stepwise-2026-11-30T000000Z.zip",
    ]);
  });
});
