import { Change } from "@/components/figure/change";
import { popoverId } from "@/components/figure/popover";
import { EvidenceLink } from "@/components/request/evidence-link";
import { RuledList } from "@/components/ui/ruled-list";
import { Section } from "@/components/ui/section";
import { craftWords, titleLevelWords } from "@/domain/words/enum-labels";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";
import styles from "./chosen-title.module.css";
import { platePay } from "./plate-pay";
import { stepWords } from "./step-words";

const WAY = graphql(`
  fragment MapWay on CareerStep {
    slug
    kind
    evidence
    isMove
    supports { source { name } }
    from { slug name }
    to { slug name }
    change { ...Change }
  }
`);

const CHOSEN_TITLE = graphql(`
  fragment ChosenTitle on CareerTitle {
    slug
    name
    summary
    craft
    level
    levelOf { slug name }
    levels { slug name }
    pay { missing { explanation } ...PlatePay }
    ways {
      next { slug ...MapWay }
      previous { slug ...MapWay }
      sideways { slug ...MapWay }
      alike { slug ...MapWay }
    }
  }
`);

/** What the page hands on of the title that is chosen. */
export type ChosenTitleField = FragmentType<typeof CHOSEN_TITLE>;

/** The title that was chosen on the map: what it is and pays, and its ways with what each rests on and changes. */
export function ChosenTitle({ title }: { title: ChosenTitleField }) {
  const data = readFragment(CHOSEN_TITLE, title);
  const { slug, name, summary, craft, level, levelOf, levels, ways, pay } = data;
  const facts = [craft && craftWords(craft), level && `${titleLevelWords(level)} level`];
  const stated = facts.filter((fact) => fact !== null);
  return (
    <Section
      id="chosen"
      layout="above"
      heading={name}
      intro={
        <>
          <p>{summary}</p>
          <p>
            {stated.length > 0 ? `${stated.join(", ")}. ` : ""}
            {platePay(pay) ?? pay.missing?.explanation}
          </p>
          {levelOf ? (
            <p>
              One level of{" "}
              <EvidenceLink href={`/map?title=${levelOf.slug}#chosen`}>{levelOf.name}</EvidenceLink>
              : what sources state of that title at this level counts here.
            </p>
          ) : null}
          {levels.length > 0 ? (
            <p className={styles.onward}>
              Its levels:
              {levels.map((each) => (
                <EvidenceLink key={each.slug} href={`/map?title=${each.slug}#chosen`}>
                  {each.name}
                </EvidenceLink>
              ))}
            </p>
          ) : null}
          <p className={styles.onward}>
            <EvidenceLink href={`/titles/${slug}`}>Its page, with all figures</EvidenceLink>
            <EvidenceLink href={`/map?to=${slug}#routes`}>Routes that lead here</EvidenceLink>
          </p>
        </>
      }
    >
      <div className={styles.directions}>
        <Ways heading="Steps to it" steps={ways.previous} other="from" />
        <Ways heading="Steps from it" steps={ways.next} other="to" />
        {ways.sideways.length > 0 ? (
          <Ways heading="Sideways" steps={ways.sideways} other={slug} />
        ) : null}
        {ways.alike.length > 0 ? (
          <Ways heading="Shares skills with" steps={ways.alike} other={slug} />
        ) : null}
      </div>
    </Section>
  );
}

/** `other`: which end of a step is the other title, or the slug of this one where it may be either. */
function Ways({
  heading,
  steps,
  other,
}: {
  heading: string;
  steps: readonly ({ readonly slug: string } & FragmentType<typeof WAY>)[];
  other: string;
}) {
  return (
    <div>
      <h3 className="type-label">{heading}</h3>
      {steps.length === 0 ? <p className={styles.none}>No source names one.</p> : null}
      <RuledList items={steps} itemKey={({ slug }) => slug}>
        {(each) => {
          const step = readFragment(WAY, each);
          const end = otherEnd(step, other);
          return (
            <div className={styles.way}>
              <p className={styles.name}>
                <EvidenceLink href={`/map?title=${end.slug}#chosen`}>{end.name}</EvidenceLink>
              </p>
              <Change change={step.change} popover={popoverId("way", heading, step.slug)} />
              <p className={styles.grounds}>
                {stepWords(step)}.{" "}
                <EvidenceLink href={`/steps/${step.from.slug}/${step.to.slug}`}>
                  Skills and duties
                </EvidenceLink>
              </p>
            </div>
          );
        }}
      </RuledList>
    </div>
  );
}

function otherEnd<End extends { readonly slug: string }>(
  { from, to }: { readonly from: End; readonly to: End },
  other: string,
): End {
  if (other === "from") return from;
  return other === "to" || from.slug === other ? to : from;
}
