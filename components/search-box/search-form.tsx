import { QuestionFields } from "@/components/request/evidence-link";
import styles from "./search-form.module.css";
import { SEARCH_PAGE } from "./search-result";

/** The field of a search that works without script; it keeps the reader's question. */
export function SearchForm({ text = "", large = false }: { text?: string; large?: boolean }) {
  return (
    <search>
      <form className={styles.form} data-size={large ? "large" : "small"} action={SEARCH_PAGE}>
        <QuestionFields />
        <input
          type="search"
          name="q"
          required
          defaultValue={text}
          aria-label="Search titles, sources and countries"
          placeholder={large ? "Titles, sources, countries" : "Search"}
        />
        {large ? <button type="submit">Search</button> : null}
      </form>
    </search>
  );
}
