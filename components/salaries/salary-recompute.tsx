import { ProgramLines } from "@/components/docs/program-lines";
import { recomputeSnippets } from "@/components/docs/recompute";
import { type CountedRecords, recordSnippets } from "@/components/docs/recompute-records";
import type { RecomputedFigure } from "@/components/downloads/recomputed-figure";
import { EvidenceLink } from "@/components/request/evidence-link";
import { Section } from "@/components/ui/section";
import { archivePath } from "@/domain/data/archive-address";
import { money, percentChange, subtractMoney } from "@/domain/evidence/money";
import type { Statistic } from "@/domain/evidence/vocabulary";
import { formatPercentChange, listWords } from "@/domain/words/format";

/** Which part of all records is paid no more than each statistic that Stepwise computes. */
const SHARES: { readonly [Name in Statistic]?: number } = {
  P10: 0.1,
  P25: 0.25,
  MEDIAN: 0.5,
  P75: 0.75,
  P90: 0.9,
};

/** How somebody works the figure of a page out again, from nothing but rows that are handed over. */
export function SalaryRecompute({
  figure,
  less,
  origin,
}: {
  figure: RecomputedFigure;
  /** The figure that is taken away from it, of the same source and kind; null for none. */
  less: RecomputedFigure | null;
  /** The address of the site, without a path. */
  origin: string;
}) {
  const isOpen = figure.isOpen && (less?.isOpen ?? true);
  return (
    <Section id="recompute" heading="Recompute it" layout="above">
      {isOpen ? (
        <FromRows figure={figure} less={less} origin={origin} />
      ) : (
        <p className="type-prose">
          What {figure.salary.source.name} states may be cited figure by figure, and its rows may
          not be passed on: no archive holds them, and <code>left_out</code> in it names them. The
          figure itself is here and in <EvidenceLink href="/docs/api">the API</EvidenceLink>; what
          was done to it is said behind each figure that comes from it.
        </p>
      )}
      {figure.salary.origin === "COMPUTED" ? <FromRecords figure={figure} origin={origin} /> : null}
    </Section>
  );
}

function FromRows({
  figure,
  less,
  origin,
}: {
  figure: RecomputedFigure;
  less: RecomputedFigure | null;
  origin: string;
}) {
  const revision = Math.max(figure.revision, less?.revision ?? 0);
  const [part, lessPart] = [figure, less].map(
    (each) => each && { salary: each.salary.slug, factors: each.factors },
  );
  if (!part) return null;
  const { currency } = figure.told;
  return (
    <>
      <p className="type-prose">
        From its row in the archive of revision {revision}, as{" "}
        <a href={archivePath(revision, "zip")}>CSV and JSON</a> or as{" "}
        <a href={archivePath(revision, "sqlite")}>SQLite</a>. Each of these programs prints{" "}
        <span data-told>{toldWords(figure, less)}</span>
        {figure.isShown ? "" : ", what is recorded: it cannot be shown as asked for"}. R and SQL
        work with binary numbers, whose last cent may differ.{" "}
        {figure.cited.length > 0
          ? `The numbers that stand in the lines are of ${listWords(figure.cited)}: single ones may be cited, and rows may not be passed on.`
          : null}
      </p>
      <ProgramLines
        programs={recomputeSnippets(archiveAt(origin, revision), currency, part, lessPart ?? null)}
      />
    </>
  );
}

function toldWords({ told }: RecomputedFigure, less: RecomputedFigure | null): string {
  if (less === null) return `${told.amount} ${told.currency}`;
  const [after, before] = [told, less.told].map((each) => money(each.amount, each.currency));
  if (!after || !before) throw new TypeError("a difference has two sides");
  const percent = percentChange(before, after);
  const difference = `${subtractMoney(after, before).amount.toFixed()} ${told.currency}`;
  return percent === null ? difference : `${difference}, ${formatPercentChange(percent)}`;
}

/** What Stepwise computed the recorded amount from. */
function FromRecords({ figure, origin }: { figure: RecomputedFigure; origin: string }) {
  const { salary } = figure;
  const records = countedRecords(figure);
  const set = salary.edition ? salary.edition.recordSet : salary.source.recordSet;
  if (records === null || !set || salary.source.redistribution !== "ALLOWED") {
    return (
      <p className="type-prose">
        Its row was computed from rows that are not counted here:{" "}
        {salary.edition?.url ? <a href={salary.edition.url}>the file</a> : "the file"} holds them,
        and <EvidenceLink href="/method">the method</EvidenceLink> says how they are counted.
      </p>
    );
  }
  const revision = Math.max(salary.recorded.number, set.recorded.number);
  return (
    <>
      <p className="type-prose">
        Its row again from the {figure.salary.sampleSize} records that it stands for, counted in
        bins: within one percent of {salary.money.amount} {salary.money.currencyCode}.
      </p>
      <ProgramLines programs={recordSnippets(archiveAt(origin, revision), records)} />
    </>
  );
}

function countedRecords({ salary }: RecomputedFigure): CountedRecords | null {
  const { statistic, observedFrom, observedTo, title, source, edition, country, level } = salary;
  const share = SHARES[statistic];
  if (share === undefined || !observedFrom || !observedTo) return null;
  return {
    title: title.slug,
    source: source.slug,
    edition: edition?.slug ?? null,
    country,
    currency: salary.money.currencyCode,
    level: level ?? null,
    firstYear: Number(observedFrom.slice(0, 4)),
    lastYear: Number(observedTo.slice(0, 4)),
    share,
  };
}

function archiveAt(origin: string, revision: number): string {
  return `${origin}${archivePath(revision, "zip")}`.replace(/\.zip$/, "");
}
