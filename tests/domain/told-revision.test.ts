import { changesIn } from "@/domain/changes/changes-since";
import { jsonFeed } from "@/domain/changes/feed";
import {
  feedTitle,
  NO_CHANGE,
  type ToldRevision,
  toldChange,
  toldFeed,
  toldSentences,
} from "@/domain/changes/told-revision";
import { evidenceOf, revision, salary, title } from "./fixtures";

function toldOf(number: number): ToldRevision {
  const { at, reason } = revision(number);
  const changes = changesIn(EVIDENCE, revision(number)).map(toldChange);
  return { number, at: at.toISOString(), reason, changes, totalCount: changes.length };
}

const EVIDENCE = evidenceOf(
  [
    salary("s", "a", 10, { recorded: revision(1), superseded: revision(2) }),
    // The amount stays; that it is a mean is what was corrected.
    salary("s", "a", 10, {
      version: 2,
      statistic: "MEAN",
      recorded: revision(2),
      superseded: revision(3),
    }),
    // Only a note was.
    salary("s", "a", 10, {
      version: 3,
      statistic: "MEAN",
      note: "x",
      recorded: revision(3),
      withdrawn: revision(4),
      superseded: revision(5),
    }),
    salary("s", "a", 12, {
      version: 4,
      period: "MONTH",
      place: "Bengaluru",
      minYears: 2,
      maxYears: 5,
      recorded: revision(5),
    }),
  ],
  { titles: [title("a"), title("b", { recorded: revision(6) })] },
);

const MEDIAN = "₹10,00,000 a year (INR; median; base pay; India)";
const MEAN = "₹10,00,000 a year (INR; mean; base pay; India)";

it.each([
  [1, `A, S: added, ${MEDIAN}.`],
  [2, `A, S: corrected, from ${MEDIAN} to ${MEAN}.`],
  [3, `A, S: corrected, ${MEAN}.`],
  [4, `A, S: withdrawn, ${MEAN}.`],
  [
    5,
    "A, S: restored, ₹12,00,000 a month (INR; median; base pay; Bengaluru, India; 2 to 5 years).",
  ],
  [6, "B: added."],
])("tells revision %i with all that was stated before and after", (number, sentence) => {
  expect(toldSentences(toldOf(number))).toEqual([sentence]);
});

it("says how many changes are left out, and that there are none", () => {
  const told = toldOf(1);
  expect(toldSentences({ ...told, totalCount: 3 }).at(-1)).toBe("And 2 changes more.");
  expect(toldSentences({ ...told, changes: [], totalCount: 0 })).toEqual([NO_CHANGE]);
});

const ORIGIN = "https://stepwise.test";

it("is a JSON Feed, with addresses that stay and the facts for programs", () => {
  const subject = { kind: "step", from: "a", to: "b" } as const;
  const feed = jsonFeed(toldFeed(ORIGIN, "Fixture", subject, [toldOf(2)]));
  expect(feed).toMatchObject({
    version: "https://jsonfeed.org/version/1.1",
    title: "Fixture",
    home_page_url: `${ORIGIN}/compare?titles=a,b`,
    feed_url: `${ORIGIN}/steps/a/b/changes.json`,
  });
  expect(feed.items).toEqual([
    {
      id: "tag:stepwise.test,2026:steps/a/b/revision-2",
      url: `${ORIGIN}/changes/2`,
      title: "fixture revision 2",
      content_text: `A, S: corrected, from ${MEDIAN} to ${MEAN}.`,
      date_published: revision(2).at.toISOString(),
      _stepwise: {
        about: `${ORIGIN}/docs/api#told`,
        revision: 2,
        totalCount: 1,
        changes: [
          {
            kind: "CORRECTED",
            thing: "SALARY",
            slug: "s-a",
            name: "A, S",
            statedBefore: MEDIAN,
            statedAfter: MEAN,
          },
        ],
      },
    },
  ]);
  expect(jsonFeed(toldFeed(ORIGIN, "Fixture", null, [toldOf(2)])).items[0]?.id).toBe(
    "tag:stepwise.test,2026:revision-2",
  );
});

it("is called by the names that readers know", () => {
  const nameOf = (slug: string) => ({ a: "Analyst", b: "Boss" })[slug] ?? slug;
  expect([
    feedTitle(null, nameOf),
    feedTitle({ kind: "title", title: "a" }, nameOf),
    feedTitle({ kind: "step", from: "a", to: "b" }, nameOf),
    feedTitle({ kind: "source", source: "s" }, nameOf),
    feedTitle({ kind: "country", country: "IN" }, nameOf),
  ]).toEqual([
    "Changes of the evidence, Stepwise",
    "Changes of Analyst, Stepwise",
    "Changes of the step from Analyst to Boss, Stepwise",
    "Changes of s, Stepwise",
    "Changes of pay in India, Stepwise",
  ]);
});
