/** Posts that lead people. */
export const LEADING: ReadonlySet<string> = new Set(["manager", "director", "head"]);

const wordsOf = (...lines: readonly string[]) => lines.flatMap((line) => line.split(" "));

/** Words for people and their posts that the endings below do not show. */
const POSTS = wordsOf(
  "lead principal chief head staff lmts pmts exec supv coord prog superintendent advocate candidate guardian warden",
  "distinguished fellow fellowship president vp avp svp evp md gm ceo cto cio cdo cfo coo ciso cso csr actuary",
  "executive faculty scrum resident residency residence adjunct op prof dean chair emeritus visiting",
  "assistant aide deputy acting interim vice expert guru partner leadership teamlead techlead",
  "architect admin dba sme swe sde sdet sre pm tpm po ba bsa qa test testing tests agent clerk rep representative",
  "steward custodian champion liaison professional nurse coach mentor delegate captain boss crew secretary",
  "consultant consult accountant attendant adjutant programmer citizen counsel paralegal medic mechanic host",
  "supervisory supervising managing leading teaching deployed presales principle",
);

/** Words of people who learn, of their schools and seasons: their pay is no pay of the craft. */
const LEARNERS = wordsOf(
  "intern interns internship coop trainee traineeship training grad summer fall autumn winter spring semester",
  "postdoc thesis college campus academy bootcamp bootcamps intake cohort placement practicum returnship rotation",
  "rotational incoming program programme course courses curriculum certification degree msc phd exam exams bursary",
  "alternance alternant vie cifre etudiant etudes memoire hiwi azubi duales becas beca bolsa tesi tesista staz",
  "hilfskraft masterarbeit bachelorarbeit abschlussarbeit exjobb examensarbete gymnasiearbete afstudeeropdracht",
  "gyakornok harjoittelija",
);

/** What words of learners and their teachers have in common, in the languages that employers also write in, accents aside. */
const LEARNING =
  /student|studi(?:um|eren)|gradua|egresad|laurea|apprent|aprend|ausbild|scholar|doctora|doktora|diplom|absolv|volont|stage|stagi|prakti[ck]|practic(?:as|ante)|prakty|pasant|becari|estagi|bolsist|tiroc|enseign|docent|professor|profesor/;

/** Words that take somebody out of the craft. */
const NOT_AT_WORK = wordsOf(
  "aspiring former formerly previous previously onetime ex ancien ancienne non not almost volunteer unpaid retired retd",
  "unemployed prospective wannabe would soon hobby enthusiast seeking looking sabbatical waiting",
);

/** Words for those who lead in other languages. */
const LEADING_ELSEWHERE = wordsOf(
  "gerente gerencia jefe jefa responsable responsabile chef cheffe chefin chefe capo hoofd sef encargado encargada",
  "kierownik yonetici maitre stellvertretung",
);

const OTHER_POSTS = new Set([...POSTS, ...LEARNERS, ...NOT_AT_WORK, ...LEADING_ELSEWHERE]);

/** What words for people end in: engineer, director, scientist, analyst, technician, ingénieur, stagista, Leiterin. */
const POST_ENDING =
  /(?:er|or|ist|yst|ician|arian|sman|woman|eur|eure|iere|euse|trice|ist[ai]|ysta|ante|ttore|atore|leitung|(?:er|or|ist|eur|ant|ent|and)in(?:nen)?)$/;

/** Words that end like these and name a thing, a place or a field. */
const NO_POSTS = new Set(
  (
    "after other over under another rather either whether never ever order offer number tier cluster center counter " +
    "customer consumer computer career user power cyber paper water weather transfer driver supplier provider seller " +
    "player member laser server container docker router carrier cancer fiber rider subscriber retailer traveler peer " +
    "matter letter newsletter register disaster insurer reinsurer publisher layer borrower taxpayer payer " +
    "payor insider inner outer super hyper uber twitter messenger explorer browser compiler transformer tinder gender " +
    "border master sensor vendor investor labor labour behavior behaviour motor color major minor floor door indoor " +
    "outdoor corridor sector factor vector monitor semiconductor conductor error mirror donor tumor author honor harbor " +
    "visitor competitor humor prior interior exterior senior junior for nor per her " +
    "contributor looker shopper courier dasher advertiser creator powercenter copper silver timber rubber lumber polymer marker biomarker reactor detector indicator " +
    "wastewater newspaper encounter theater leather tower meter elevator passenger calculator tractor cipher higher " +
    "list waitlist assist persist joiner cover fresher lending " +
    "denver vancouver manchester rochester winchester worcester leicester gloucester hanover dover windsor hannover " +
    "andover ecuador salvador timor jupiter exeter chester lancaster westminster munster muenster"
  ).split(" "),
);

/** The least letters of a word that may be mistyped: shorter ones are one letter from many others. */
const LONG_ENOUGH = 6;

/** A word with each of its letters left out. */
function withoutEachLetter(word: string): string[] {
  return Array.from(word, (_, place) => word.slice(0, place) + word.slice(place + 1));
}

const MISTYPED = new Set(
  [...POSTS, ...LEARNERS, ...LEADING]
    .filter((post) => post.length >= LONG_ENOUGH)
    .flatMap((post) => [post, ...withoutEachLetter(post)]),
);

/** Whether a word may name a post or a person, so that beside a title it makes another one: "SDE2" as "SDE". */
export function isPost(printed: string): boolean {
  const word = printed.replace(/\d/g, "");
  if (OTHER_POSTS.has(word) || LEADING.has(word)) return true;
  const single = word.replace(/([^s])s$/, "$1");
  if (NO_POSTS.has(word) || NO_POSTS.has(single)) return false;
  if (single.length < 4) return false;
  return POST_ENDING.test(single) || LEARNING.test(word) || OTHER_POSTS.has(single);
}

/** Whether a word is a post, or one letter from one: "Data Analyst Manger". What is mistyped is not guessed, and not left aside. */
export function mayBePost(word: string): boolean {
  if (isPost(word)) return true;
  if (word.length < LONG_ENOUGH - 1 || NO_POSTS.has(word)) return false;
  return MISTYPED.has(word) || withoutEachLetter(word).some((shorter) => MISTYPED.has(shorter));
}
