import { publish } from "@/prisma/publish";
import { type Json, testApi } from "./api";
import { fixtureSalary, type Person, personOf, ref } from "./curators";
import { salaryRow, sourceRow } from "./rows";

let api: Awaited<ReturnType<typeof testApi>>;
let curator: Person;
let reviewer: Person;
const HELD = salaryRow("fixture-series", "data-scientist", "1200000");
beforeAll(async () => {
  api = await testApi();
  curator = await personOf(api, "carl", "CURATOR");
  reviewer = await personOf(api, "rita", "REVIEWER");
  const put = { source: [sourceRow("fixture-series")], salary: [HELD] };
  await publish(api.database, { put }, { actor: "fixture", reason: "Fixture." });
});

/** What HELD observes. */
const SALARY = fixtureSalary("data-scientist", "1300000", {
  source: "fixture-series",
  statistic: HELD.statistic,
  basis: HELD.basis,
  period: HELD.period,
  country: HELD.country,
});
const at = (place: string, slug: string) => ({ ...SALARY, place, slug });

async function draftOf(...salaries: object[]) {
  const draft = await curator.change("beginSubmission", { reason: "Fixture." });
  return curator.change("putSalaries", { ...ref(draft), salaries });
}

const publishing = (draft: Json) => ({ ...ref(draft), impactReason: "Fixture." });

async function published(...salaries: object[]) {
  const handedIn = await curator.change("submitForReview", ref(await draftOf(...salaries)));
  return reviewer.change("publishSubmission", publishing(handedIn));
}

it("is refused when it is handed in, naming both, with a slug of its own", async () => {
  const draft = await draftOf({ ...SALARY, slug: "fixture-another" });
  expect(await curator.refused("submitForReview", ref(draft))).toMatchObject({
    code: "DUPLICATE",
    id: "fixture-another",
    slug: HELD.id,
  });
});

it("is refused within one draft", async () => {
  const draft = await draftOf(at("Pune", "fixture-one"), at("Pune", "fixture-two"));
  expect(await curator.refused("submitForReview", ref(draft))).toMatchObject({
    code: "DUPLICATE",
    id: "fixture-one",
    slug: "fixture-two",
  });
});

it("is refused when it is published, where the other was published since", async () => {
  const waiting = await curator.change(
    "submitForReview",
    ref(await draftOf(at("Delhi", "fixture-second"))),
  );
  await published(at("Delhi", "fixture-first"));
  expect(await reviewer.refused("publishSubmission", publishing(waiting))).toMatchObject({
    code: "DUPLICATE",
    id: "fixture-second",
    slug: "fixture-first",
  });
});

it("is refused where a salary is restored whose place another has taken", async () => {
  await published(at("Agra", "fixture-agra"));
  const draft = await draftOf(at("Agra", "fixture-agra-anew"));
  const withdrawal = { ...ref(draft), salary: "fixture-agra" };
  // In one draft, the withdrawn one gives way.
  const both = await curator.change("withdrawSalary", withdrawal);
  const handedIn = await curator.change("submitForReview", ref(both));
  await reviewer.change("publishSubmission", publishing(handedIn));
  const begun = await curator.change("beginSubmission", { reason: "Fixture." });
  const restored = await curator.change("restoreSalary", { ...withdrawal, ...ref(begun) });
  expect(await curator.refused("submitForReview", ref(restored))).toMatchObject({
    code: "DUPLICATE",
    id: "fixture-agra",
    slug: "fixture-agra-anew",
  });
});
