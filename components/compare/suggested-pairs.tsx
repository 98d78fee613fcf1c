import { EvidenceLink } from "@/components/request/evidence-link";
import type { UsefulPair } from "@/domain/pay/useful-pairs";
import { alternatives } from "@/domain/words/format";
import { compareAddress } from "./compare-address";
import styles from "./title-choice.module.css";

/** Other titles worth comparing, each two of them a link: "Architect or Manager". */
export function SuggestedPairs({
  pairs,
  names,
}: {
  pairs: readonly UsefulPair[];
  /** What titles are called, by slug. */
  names: ReadonlyMap<string, string>;
}) {
  if (pairs.length === 0) return null;
  return (
    <p className={styles.pairs}>
      Also worth comparing:{" "}
      {pairs.map((pair, place) => (
        <span key={pair.join(" ")}>
          {place === 0 ? "" : " · "}
          <EvidenceLink href={compareAddress({ titles: pair })}>
            {alternatives(pair.map((slug) => names.get(slug) ?? slug))}
          </EvidenceLink>
        </span>
      ))}
    </p>
  );
}
