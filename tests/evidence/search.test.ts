import type { EvidenceContext } from "@/evidence/context";
import { search } from "@/evidence/search";
import { EvidenceSnapshot } from "@/evidence/snapshot";
import { evidenceOf, revision, scope, title } from "../domain/fixtures";
import { countedSteps } from "../support/counted-steps";

it("prepares the names of what is held once for a moment, whatever is looked for", async () => {
  const titles = Array.from({ length: 100 }, (_, place) =>
    title(`title-${place}`, { name: `Engineer of Kind ${place}`, aliases: [`Kind ${place} Eng`] }),
  );
  const { salaries: _none, ...catalogue } = evidenceOf([], { titles });
  const evidence = new EvidenceSnapshot(revision(1), catalogue, () => {
    throw new Error("nothing is read");
  });
  const { asOf } = scope();
  const within: EvidenceContext = {
    evidence,
    scope: scope(),
    now: asOf,
    reached: asOf,
    namesMoment: false,
  };
  const prepared = await countedSteps(() => search(within, "Engineer of Kind 7"));
  const again = await countedSteps(() => search(within, "Engineer of Kind 8"));
  expect(again * 5).toBeLessThan(prepared);
  expect(search(within, "Engineer of Kind 8")[0]?.found.value).toBe(titles[8]);
});
