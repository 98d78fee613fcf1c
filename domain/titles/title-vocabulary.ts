import { isPost } from "./post-words";

/** Words that only say how senior somebody is: the job is the same without them. */
const LEVEL_WORDS = new Set(
  "senior junior mid entry fresher level intermediate experienced advanced grade band amts i ii iii iv v vi mts smts".split(
    " ",
  ),
);

/** Words of a level that may stand between the words of a title: "Data Sr. Scientist". Not "entry": data entry is a job. */
const INNER_LEVELS = /^(?:senior|junior|i{1,3}|iv|v|\d{1,2})$/;

/** Words with which a title is another one: nobody knows what a Staff Data Scientist is paid from what Data Scientists are. */
export const RANKS: ReadonlySet<string> = new Set(["lead", "staff", "principal", "chief"]);

/** Fields of work that, in front of a post that leads, change nothing. In front of a craft nearly all words are. */
export const FIELDS: ReadonlySet<string> = new Set(
  (
    "applied product marketing finance financial people crm compliance business bi cloud azure aws big statistical ai " +
    "risk fraud growth sales pricing operations customer consumer supply chain healthcare clinical digital commercial " +
    "remote hybrid onsite global advanced quantitative analytics insights search ads advertising payments credit"
  ).split(" "),
);

/** Fields in which research is research on machine learning or data; a research scientist of other fields is no title that is held. */
export const RESEARCH_FIELDS: ReadonlySet<string> = new Set(
  (
    "ai applied machine deep reinforcement learning computer vision nlp natural language processing speech perception " +
    "llm llms generative gen genai data mining recommender recommendation systems ranking foundation models model " +
    "multimodal science remote hybrid onsite full time core and in of for the"
  ).split(" "),
);

/** How far the post of somebody who leads reaches: Global Director, Data Science. */
export const REACHES: ReadonlySet<string> = new Set([
  "global",
  "regional",
  "national",
  "worldwide",
]);

/** What leads are, where they are no rank: Lead Scoring. */
export const OF_LEADS: ReadonlySet<string> = new Set(["generation", "gen", "scoring"]);

/** Words before a craft of whose people, and not of one of them, the text speaks: "Tools for Data Scientists", "Recruiting Data Scientists". */
export const SPEAKS_OF: ReadonlySet<string> = new Set(
  (
    "to of for with by from under between among a an the our your recruiting recruitment sourcing staffing " +
    "de des du pour aux von zu fur der den di para van voor"
  ).split(" "),
);

/** What a craft directly before is the attribute of: "Data Scientist Team", "AI Developer Relations", "Data Analyst Ltd". */
export const HAS_AS_ATTRIBUTE: ReadonlySet<string> = new Set(
  (
    "team teams group groups squad community guild network club society association union forum conference office department unit pool chapter s " +
    "program programme programs school recruitment recruiting hiring staffing sourcing onboarding headhunting interview interviews " +
    "relations experience enablement productivity success tools tooling evangelism advocacy education " +
    "inc ltd llc gmbh corp plc"
  ).split(" "),
);

/** Beside a specialist, words of those who sell: "Machine Learning Specialist, Sales". */
export const SELLING: ReadonlySet<string> = new Set(["sales", "gtm", "market", "seller"]);

/** Sciences of nature, whose applied scientists are others. Technology is none. */
export const SCIENCE_OF_NATURE =
  /^(?:bio|chem|pharma|protein|enzym|cell|microb|crop|soil|polymer|material)|(?:(?<!techn)ology|omics|physics|scopy)$/;

/** Words that join to the "data" after them: metadata, master data, reference data and linked data are kept by other people. */
export const DATA_OF_ITS_OWN: ReadonlySet<string> = new Set([
  "master",
  "meta",
  "reference",
  "linked",
]);

/** Fields of a craft from wide to narrow: a wider one in front of a craft is a field, a narrower one another craft. */
export const WIDE_TO_NARROW: readonly string[] = ["ai", "", "machine learning", "data"];

/** Whether a word, in plain small letters, only says how senior somebody is, or is a number or a code: "3", "L5", "JC60", and not "SDE2". */
export function isLevel(word: string): boolean {
  return LEVEL_WORDS.has(word) || (/\d/.test(word) && !isPost(word));
}

/** Whether a word says how senior somebody is wherever it stands, even inside a title. */
export function isInnerLevel(word: string): boolean {
  return INNER_LEVELS.test(word);
}
