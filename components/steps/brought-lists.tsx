import { EvidenceLink } from "@/components/request/evidence-link";
import type { SkillChange } from "@/domain/progression/level-scale";
import { groupBy } from "@/domain/text/lists";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";
import styles from "./brought-lists.module.css";

const BROUGHT = graphql(`
  fragment Brought on BroughtByStep {
    skills {
      bySource {
        source { slug name }
        fromPrinted
        toPrinted
        items { change name levelBefore levelAfter }
      }
      missing { explanation }
    }
    duties {
      bySource {
        source { slug name }
        fromPrinted
        toPrinted
        items { change summary }
      }
      missing { explanation }
    }
  }
`);

const HEADINGS: Record<SkillChange, string> = {
  GAINED: "Gained",
  RAISED: "At a higher level",
  CHANGED: "At another level; the source does not say which is higher",
  LOWERED: "At a lower level",
  KEPT: "Kept",
  DROPPED: "Asked for no more",
};
const ORDER = Object.keys(HEADINGS) as SkillChange[];

interface Item {
  readonly change: SkillChange;
  readonly words: string;
}

/** What a step brings: skills and duties, source by source, by what becomes of them. */
export function BroughtLists({ brings }: { brings: FragmentType<typeof BROUGHT> }) {
  const { skills, duties } = readFragment(BROUGHT, brings);
  return (
    <div className={styles.lists}>
      <h3 className="type-label">Skills</h3>
      {skills.missing ? <p>{skills.missing.explanation}</p> : null}
      {skills.bySource.map(({ items, ...of }) => (
        <OfSource
          key={of.source.slug}
          {...of}
          items={items.map(({ change, name, levelBefore, levelAfter }) => ({
            change,
            words: `${name}${levels(levelBefore ?? null, levelAfter ?? null)}`,
          }))}
        />
      ))}
      <h3 className="type-label">Duties</h3>
      {duties.missing ? <p>{duties.missing.explanation}</p> : null}
      {duties.bySource.map(({ items, ...of }) => (
        <OfSource
          key={of.source.slug}
          {...of}
          items={items.map(({ change, summary }) => ({ change, words: summary }))}
        />
      ))}
    </div>
  );
}

function levels(before: string | null, after: string | null): string {
  if (before !== null && after !== null) {
    return before === after ? ` (${after})` : ` (${before}, then ${after})`;
  }
  const only = before ?? after;
  return only === null ? "" : ` (${only})`;
}

function OfSource({
  source,
  fromPrinted,
  toPrinted,
  items,
}: {
  source: { readonly slug: string; readonly name: string };
  fromPrinted: string;
  toPrinted: string;
  items: readonly Item[];
}) {
  const byChange = groupBy(items, ({ change }) => change);
  return (
    <div className={styles.source}>
      <p>
        <EvidenceLink href={`/sources/${source.slug}`}>{source.name}</EvidenceLink>, “{fromPrinted}”
        to “{toPrinted}”
      </p>
      <dl>
        {ORDER.filter((change) => byChange.has(change)).map((change) => (
          <div key={change}>
            <dt>{HEADINGS[change]}</dt>
            {byChange.get(change)?.map(({ words }) => (
              <dd key={words}>{words}</dd>
            ))}
          </div>
        ))}
      </dl>
    </div>
  );
}
