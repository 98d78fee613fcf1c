import { EvidenceLink } from "@/components/request/evidence-link";
import { groupBy } from "@/domain/text/lists";
import { countOf } from "@/domain/words/format";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";
import styles from "./said.module.css";

const LISTED_SKILL = graphql(`
  fragment ListedSkill on TitleSkill {
    slug
    name
    levelPrinted
    note
    rolePrinted
    roleOrder
    title { slug name }
    source { slug name }
  }
`);
const LISTED_DUTY = graphql(`
  fragment ListedDuty on TitleDuty {
    slug
    summary
    rolePrinted
    roleOrder
    title { slug name }
    source { slug name }
  }
`);

interface Listed {
  readonly slug: string;
  readonly words: string;
  readonly noun: "skill" | "duty";
  readonly rolePrinted: string;
  readonly roleOrder: number | null;
  readonly title: { readonly slug: string; readonly name: string };
  readonly source: { readonly slug: string; readonly name: string };
}

/** What sources list for titles, role by role and folded: `by` says what heads each list besides the role. */
export function RequirementLists({
  skills,
  duties,
  by,
}: {
  skills: readonly FragmentType<typeof LISTED_SKILL>[];
  duties: readonly FragmentType<typeof LISTED_DUTY>[];
  by: "source" | "title";
}) {
  const listed = [
    ...skills.map((skill): Listed => {
      const { name, levelPrinted, note, ...role } = readFragment(LISTED_SKILL, skill);
      const level = levelPrinted === null ? "" : `: ${levelPrinted}`;
      const besides = note === null ? "" : ` (${note})`;
      return { ...role, noun: "skill", words: `${name}${level}${besides}` };
    }),
    ...duties.map((duty): Listed => {
      const { summary, ...role } = readFragment(LISTED_DUTY, duty);
      return { ...role, noun: "duty", words: summary };
    }),
  ];
  const roles = groupBy(listed, (each) =>
    [each.source.slug, each.title.slug, each.rolePrinted].join(" "),
  );
  return [...roles].map(([key, items]) => <RoleList key={key} items={items} by={by} />);
}

function RoleList({ items, by }: { items: readonly Listed[]; by: "source" | "title" }) {
  const [first] = items;
  if (!first) return null;
  const { rolePrinted, [by]: head } = first;
  const kinds = [...groupBy(items, ({ noun }) => noun)];
  const counts = kinds.map(([noun, own]) => countOf(own.length, noun)).join(", ");
  return (
    <details className={styles.requirements}>
      <summary>
        {rolePrinted}, {head.name}: {counts}
      </summary>
      <p className="type-ui">
        <EvidenceLink href={`/${by}s/${head.slug}`}>{head.name}</EvidenceLink>
      </p>
      {kinds.map(([noun, own]) => (
        <ul key={noun} className={styles.supports}>
          {own.map(({ slug, words }) => (
            <li key={slug}>{words}</li>
          ))}
        </ul>
      ))}
    </details>
  );
}
