import type { Assessment } from "@/curation/assess";
import { ImpactDesk } from "@/curation/impact-desk";

const of = (id: string, version = 1) => ({ id, version });
const assessment: Assessment = {
  impact: { sentences: [], changes: [], turns: [], needsReason: false },
  assessedAt: 7,
};

/** A desk whose work ends when the test says so, with what it was asked to work out, in order. */
function desk() {
  const begun: string[] = [];
  const failed: string[] = [];
  const under: { resolve: () => void; reject: () => void }[] = [];
  const assess = (id: string) =>
    new Promise<Assessment>((resolve, reject) => {
      begun.push(id);
      under.push({ resolve: () => resolve(assessment), reject: () => reject(new Error(id)) });
    });
  return {
    impacts: new ImpactDesk(assess, (_error, id) => failed.push(id)),
    begun,
    failed,
    /** Ends the work under way, and lets what follows from it happen. */
    end: async (how: "resolve" | "reject" = "resolve") => {
      under.shift()?.[how]();
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}

it("works one impact out at a time, and each once", async () => {
  const { impacts, begun, end } = desk();
  const asked = ["a", "b", "a"].map((id) => impacts.within(of(id), 7, 0));
  expect(await Promise.all(asked)).toEqual(
    asked.map(() => ({ state: "COMPUTING", assessment: null })),
  );
  expect(begun).toEqual(["a"]);
  await end();
  expect(begun).toEqual(["a", "b"]);
  expect(await impacts.within(of("a"), 7, 0)).toEqual({ state: "READY", assessment });
  await end();
  expect(begun).toEqual(["a", "b"]);
});

it("works it out anew for another version of the submission or of the evidence", async () => {
  const { impacts, begun, end } = desk();
  for (const [version, revision] of [
    [1, 7],
    [2, 7],
    [2, 8],
    [2, 8],
  ] as const) {
    await impacts.within(of("a", version), revision, 0);
    await end();
  }
  expect(begun).toEqual(["a", "a", "a"]);
});

it("takes what is to be published first", async () => {
  const { impacts, begun, end } = desk();
  for (const id of ["a", "b", "c"]) await impacts.within(of(id), 7, 0);
  const needed = [impacts.need(of("c"), 7), impacts.need(of("d"), 7)];
  for (let time = 0; time < 4; time += 1) await end();
  expect(await Promise.all(needed)).toEqual([assessment, assessment]);
  expect(begun).toEqual(["a", "d", "c", "b"]);
});

it("lets only so many wait, and those that need one always", async () => {
  const { impacts, begun, end } = desk();
  const ids = Array.from({ length: 50 }, (_, place) => `s${place}`);
  for (const id of ids) expect((await impacts.within(of(id), 7, 0)).state).toBe("COMPUTING");
  const needed = impacts.need(of("last"), 7);
  for (let time = 0; time < 60; time += 1) await end();
  expect(await needed).toEqual(assessment);
  // The one under way, twenty that wait, and the one that is needed.
  expect(begun).toHaveLength(22);
});

it("says that one failed, tells the log, and tries again where it is needed", async () => {
  const { impacts, begun, failed, end } = desk();
  await impacts.within(of("a"), 7, 0);
  await end("reject");
  expect(await impacts.within(of("a"), 7, 0)).toEqual({ state: "FAILED", assessment: null });
  expect([begun, failed]).toEqual([["a"], ["a"]]);
  const needed = impacts.need(of("a"), 7);
  await end();
  expect(await needed).toEqual(assessment);
});
