import { EvidenceLink } from "@/components/request/evidence-link";
import { requestScope } from "@/components/request/request-scope";
import type { Craft, TitleLevel } from "@/domain/evidence/vocabulary";
import { titleLevelWords } from "@/domain/words/enum-labels";
import { capitalised, countOf, formatCount } from "@/domain/words/format";
import styles from "./title-index.module.css";

interface HeldFor {
  readonly code: string;
  readonly name: string;
  readonly sourceCount: number;
}

/** A title with what its row of the index says. */
export interface IndexedTitle {
  readonly slug: string;
  readonly name: string;
  readonly craft?: Craft | null;
  readonly level?: TitleLevel | null;
  /** Most sources first. */
  readonly heldCountries: readonly HeldFor[];
  readonly waysIn: number;
  readonly waysOn: number;
}

/** A title in the index: its level, where its pay is held, and the moves at it. */
export function TitleIndexRow({
  title: { slug, name, level, heldCountries, waysIn, waysOn },
}: {
  title: IndexedTitle;
}) {
  const { country } = requestScope().question.where;
  return (
    <li className={styles.row}>
      <EvidenceLink className={styles.name} href={`/titles/${slug}`}>
        {name}
      </EvidenceLink>
      {level ? <span className={styles.level}>{capitalised(titleLevelWords(level))}</span> : null}
      {heldCountries.length > 0 ? (
        <span className={styles.held}>{whereHeld(heldCountries, country)}</span>
      ) : null}
      {waysIn + waysOn > 0 ? (
        <EvidenceLink className={styles.ways} href={`/map?title=${slug}`}>
          {formatCount(waysIn)} in, {formatCount(waysOn)} on
          <span className="heard">: the moves at {name}</span>
        </EvidenceLink>
      ) : null}
    </li>
  );
}

/** "India, 2 sources; 3 more countries", with the reader's country first where it is held. */
export function whereHeld(held: readonly HeldFor[], country: string | null | undefined): string {
  const named = held.find(({ code }) => code === country) ?? held[0];
  if (!named) return "";
  const others = held.length - 1;
  const more = others === 1 ? "; one more country" : `; ${formatCount(others)} more countries`;
  return `${named.name}, ${countOf(named.sourceCount, "source")}${others === 0 ? "" : more}`;
}
