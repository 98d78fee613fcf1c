/** Words that only say how senior somebody is: the job is the same without them. */
const LEVEL_WORDS = new Set(
  "senior junior mid entry fresher level intermediate experienced advanced grade band amts i ii iii iv v vi mts smts".split(
    " ",
  ),
);

/** Words of a level that may stand between the words of a title: "Data Sr. Scientist". Not "entry": data entry is a job. */
const INNER_LEVELS = /^(?:senior|junior|i{1,3}|iv|v|\d{1,2})$/;

/** Words with which a title is another one: nobody knows what a Staff Data Scientist is paid from what Data Scientists are. */
export const RANKS: ReadonlySet<string> = new Set(["lead", "principal", "chief"]);

/** Posts that lead people. */
export const LEADING: ReadonlySet<string> = new Set(["manager", "director", "head"]);

/** Words for people and their posts that the endings below do not show, and words that take somebody out of the craft. */
const OTHER_POSTS = new Set(
  (
    "lead principal chief head staff lmts pmts exec supv coord prog superintendent advocate candidate guardian warden " +
    "distinguished fellow fellowship president vp avp svp evp md gm ceo cto cio cdo cfo coo ciso cso csr actuary " +
    "executive faculty postdoc postdoctoral student intern interns internship coop apprentice apprenticeship " +
    "trainee training graduate undergraduate grad summer scrum resident residency residence thesis scholar doctoral doctorate adjunct op " +
    "assistant aide deputy acting interim vice expert guru partner leadership " +
    "architect admin dba sme swe sde sdet sre pm tpm po qa test testing tests agent clerk rep representative " +
    "steward custodian champion liaison professional nurse coach mentor delegate captain boss crew secretary " +
    "consultant consult accountant attendant adjutant programmer citizen aspiring former ex non not volunteer " +
    "stagiaire stage praktikant praktikum werkstudent alternant alternance azubi becario gerente jefe responsable"
  ).split(" "),
);

/** What words for people end in: engineer, director, scientist, analyst, technician, ingénieur. */
const POST_ENDING = /(?:er|or|ist|yst|ician|arian|sman|woman|eur|eure)$/;

/** Words that end like these and name a thing, a place or a field. */
const NO_POSTS = new Set(
  (
    "after other over under another rather either whether never ever order offer number tier cluster center counter " +
    "customer consumer computer career user power cyber paper water weather transfer driver supplier provider seller " +
    "player member laser server container docker router carrier cancer fiber rider subscriber retailer traveler peer " +
    "summer winter matter letter newsletter register disaster insurer reinsurer publisher layer borrower taxpayer payer " +
    "payor insider inner outer super hyper uber twitter messenger explorer browser compiler transformer tinder gender " +
    "border master sensor vendor investor labor labour behavior behaviour motor color major minor floor door indoor " +
    "outdoor corridor sector factor vector monitor semiconductor conductor error mirror donor tumor author honor harbor " +
    "visitor competitor humor prior interior exterior senior junior for nor per her " +
    "contributor looker shopper courier dasher advertiser creator powercenter copper silver timber rubber lumber polymer marker biomarker reactor detector indicator " +
    "wastewater newspaper encounter theater leather tower meter elevator passenger calculator tractor cipher higher " +
    "list waitlist assist persist joiner cover fresher " +
    "denver vancouver manchester rochester winchester worcester leicester gloucester hanover dover windsor hannover " +
    "andover ecuador salvador timor jupiter exeter chester lancaster westminster munster muenster"
  ).split(" "),
);

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

/** Words that join to the "data" after them: metadata, master data and reference data are kept by other people. */
export const DATA_OF_ITS_OWN: ReadonlySet<string> = new Set(["master", "meta", "reference"]);

/** Fields of a craft from wide to narrow: a wider one in front of a craft is a field, a narrower one another craft. */
export const WIDE_TO_NARROW: readonly string[] = ["ai", "", "machine learning", "data"];

/** Whether a word, in plain small letters, only says how senior somebody is, or is a number or a code: "3", "L5", "JC60". */
export function isLevel(word: string): boolean {
  return LEVEL_WORDS.has(word) || /\d/.test(word);
}

/** Whether a word says how senior somebody is wherever it stands, even inside a title. */
export function isInnerLevel(word: string): boolean {
  return INNER_LEVELS.test(word);
}

/** Whether a word may name a post or a person, so that beside a title it makes another one. */
export function isPost(word: string): boolean {
  if (OTHER_POSTS.has(word) || LEADING.has(word)) return true;
  const single = word.replace(/([^s])s$/, "$1");
  if (NO_POSTS.has(word) || NO_POSTS.has(single)) return false;
  return single.length > 3 && (POST_ENDING.test(single) || OTHER_POSTS.has(single));
}
