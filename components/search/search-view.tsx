import { EvidenceLink } from "@/components/request/evidence-link";
import { SearchForm } from "@/components/search-box/search-form";
import { resultWords, type SearchResults } from "@/components/search-box/search-result";
import { PageHead } from "@/components/ui/page";
import { RuledList } from "@/components/ui/ruled-list";
import { countOf } from "@/domain/words/format";
import styles from "./search-view.module.css";

/** What people look for, to begin with. */
const EXAMPLES = ["ML engineer", "data scientist to manager", "United States", "BLS"];

/** The page of a search. `found`: null where nothing is looked for yet. */
export function SearchView({ text, found }: { text: string; found: SearchResults | null }) {
  const isNamed = found !== null && !found.near;
  return (
    <>
      <PageHead heading={headingOf(text, found)}>{isNamed ? null : <WaysOn />}</PageHead>
      <SearchForm text={text} large />
      {found && found.results.length > 0 ? (
        <div className={styles.results}>
          {found.near ? <h2 className="type-heading">Did you mean</h2> : null}
          <RuledList ordered items={found.results} itemKey={({ href }) => href}>
            {(result) => (
              <>
                <EvidenceLink className={styles.name} href={result.href}>
                  {result.name}
                </EvidenceLink>
                <p className={styles.words}>{resultWords(result)}</p>
              </>
            )}
          </RuledList>
        </div>
      ) : null}
    </>
  );
}

function headingOf(text: string, found: SearchResults | null): string {
  if (found === null) return "Search";
  if (found.near) return `Nothing is called “${text}”`;
  const results = countOf(found.results.length, "result");
  return `${found.isCut ? `The first ${results}` : results} for “${text}”`;
}

function WaysOn() {
  return (
    <p>
      Look for a title or another name of it, a source, a country, or a step:{" "}
      {EXAMPLES.map((example, place) => (
        <span key={example}>
          {place === 0 ? "" : ", "}
          <EvidenceLink href={`/search?q=${encodeURIComponent(example)}`}>{example}</EvidenceLink>
        </span>
      ))}
      . Or begin with <EvidenceLink href="/titles">all titles</EvidenceLink>.
    </p>
  );
}
