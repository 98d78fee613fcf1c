import { readersQuestion } from "@/components/request/request-scope";
import { withQuestion } from "@/domain/question/reader-question";
import styles from "./header-search.module.css";
import { SearchForm } from "./search-form";
import { SearchOpener } from "./search-opener";
import { SEARCH_PAGE } from "./search-result";

/** The search in the header: with script a box that opens it, without one its field. */
export function HeaderSearch() {
  return (
    <div className={styles.search}>
      <SearchOpener href={withQuestion(SEARCH_PAGE, readersQuestion())}>
        <svg className={styles.lens} viewBox="0 0 16 16" aria-hidden="true">
          <circle cx="7" cy="7" r="4.6" />
          <path d="m10.4 10.4 3.6 3.6" />
        </svg>
        <span className={styles.word}>Search</span>
        <span className={styles.key} aria-hidden="true">
          Ctrl K
        </span>
      </SearchOpener>
      <div className={styles.plain}>
        <SearchForm />
      </div>
    </div>
  );
}
