import type { CareerStep } from "@/domain/evidence/evidence";
import type { Guide } from "@/domain/evidence/guide";
import type { EvidenceContext } from "@/evidence/context";
import { search } from "@/evidence/search";
import { EvidenceSnapshot } from "@/evidence/snapshot";
import {
  evidenceOf,
  publisher,
  revision,
  scope,
  source,
  title,
  versionOf,
} from "../domain/fixtures";
import { countedSteps } from "../support/counted-steps";

const QUESTION = {
  ...versionOf("question-mba"),
  sourceId: "guide",
  position: 1,
  question: "Is an MBA of use?",
  written: null,
};
const NOTHING_SAID = {
  duties: [],
  skills: [],
  responsibilities: [],
  roadmap: [],
  programmes: [],
  claims: [],
};

/** The context of a question of now about what a catalogue holds; nothing is read besides. */
function asked(held: Partial<Parameters<typeof evidenceOf>[1]>): EvidenceContext {
  const { salaries: _none, ...catalogue } = evidenceOf([], held);
  const evidence = new EvidenceSnapshot(revision(1), catalogue, () => {
    throw new Error("nothing is read");
  });
  const guide: Guide = { ...NOTHING_SAID, questions: [QUESTION] };
  const countries = [{ code: "US", salaries: 20 }];
  Object.assign(evidence, { guide: async () => guide, heldCountries: async () => countries });
  const { asOf } = scope();
  return { evidence, scope: scope(), now: asOf, reached: asOf, namesMoment: false };
}

const step = (from: string, to: string): CareerStep => ({
  ...versionOf(`${from}-to-${to}`),
  fromTitleId: from,
  toTitleId: to,
  kind: "PROMOTION",
});

const within = asked({
  titles: [
    title("data-scientist", { name: "Data Scientist" }),
    title("ml-manager", { name: "Machine Learning Manager" }),
    title("data-manager", { name: "Data Science Manager" }),
    title("analyst", { name: "Data Analyst" }),
  ],
  steps: [step("data-scientist", "ml-manager"), step("analyst", "data-scientist")],
  sources: [source("paysite", { name: "Pay site, salaries" })],
  publishers: [publisher("paysite-publisher")],
});
const first = async (text: string) => {
  const [hit] = await search(within, text);
  return (
    hit && [hit.found.type, hit.match, "code" in hit.found.value ? hit.found.value.code : hit.key]
  );
};

it.each<[text: string, type: string, match: string, key: string]>([
  ["data scientist", "CareerTitle", "WHOLE_NAME", "data-scientist"],
  ["Sr. Data Scientist", "CareerTitle", "RECOGNISED", "data-scientist"],
  ["data scientist to manager", "CareerStep", "RECOGNISED", "data-scientist-to-ml-manager"],
  ["analyst → data scientist", "CareerStep", "RECOGNISED", "analyst-to-data-scientist"],
  ["united states", "HeldCountry", "WHOLE_NAME", "US"],
  ["USA", "HeldCountry", "RECOGNISED", "US"],
  ["unted sates", "HeldCountry", "NEAR", "US"],
  ["pay site", "Source", "BEGINNINGS", "Source paysite"],
  ["mba", "Question", "BEGINNINGS", "question-mba"],
  ["machne lerning", "CareerTitle", "NEAR", "ml-manager"],
])("finds by %j a %s by %s", async (text, ...expected) => {
  expect(await first(text)).toEqual(expected);
});

it("finds no step where none is held between the two, nor one the other way", async () => {
  const steps = (await search(within, "manager to data scientist")).filter(
    ({ found }) => found.type === "CareerStep",
  );
  expect(steps).toEqual([]);
});

it("prepares the names of what is held once for a moment, whatever is looked for", async () => {
  const titles = Array.from({ length: 100 }, (_, place) =>
    title(`title-${place}`, { name: `Engineer of Kind ${place}`, aliases: [`Kind ${place} Eng`] }),
  );
  const many = asked({ titles });
  const prepared = await countedSteps(() => search(many, "Engineer of Kind 7"));
  const again = await countedSteps(() => search(many, "Engineer of Kind 8"));
  expect(again * 5).toBeLessThan(prepared);
  expect((await search(many, "Engineer of Kind 8"))[0]?.found.value).toBe(titles[8]);
});
