import { Change, type ChangeField } from "@/components/figure/change";
import { popoverId } from "@/components/figure/popover";
import { EvidenceLink } from "@/components/request/evidence-link";
import { Section } from "@/components/ui/section";
import type { StepEvidence, StepKind } from "@/domain/evidence/vocabulary";
import { stepEvidenceWords, stepKindWords } from "@/domain/words/enum-labels";
import { listWords } from "@/domain/words/format";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";
import { RuledList } from "../ui/ruled-list";
import styles from "./title-steps.module.css";

const TITLE_STEPS = graphql(`
  fragment TitleSteps on CareerTitle {
    slug
    stepsIn {
      kind
      evidence
      note
      from { slug name }
      change(where: $where, currency: $currency, prices: $prices, annual: $annual) { ...Change }
    }
    stepsOut {
      kind
      evidence
      note
      to { slug name }
      change(where: $where, currency: $currency, prices: $prices, annual: $annual) { ...Change }
    }
  }
`);

interface Step {
  readonly kind: StepKind;
  readonly evidence: StepEvidence;
  readonly note: string | null;
  readonly other: { readonly slug: string; readonly name: string };
  readonly change: ChangeField;
}

/** The steps that lead to a title and on from it, each with its change of pay. */
export function TitleSteps({ title }: { title: FragmentType<typeof TITLE_STEPS> }) {
  const { slug, stepsIn, stepsOut } = readFragment(TITLE_STEPS, title);
  const before = stepsIn.map(({ from, ...step }): Step => ({ ...step, other: from }));
  const after = stepsOut.map(({ to, ...step }): Step => ({ ...step, other: to }));
  const steps = [...before, ...after];
  const notes = [...new Set(steps.flatMap(({ note }) => (note ? [note] : [])))];
  const neighbours = [...slugs(before), slug, ...slugs(after)].slice(0, 6);
  return (
    <Section id="steps" heading={stepsHeading(before, after)}>
      <div className={styles.directions}>
        <StepList heading="Leads here" steps={before} side="from" />
        <StepList heading="Leads on from here" steps={after} side="to" />
      </div>
      <div className={styles.notes}>
        {notes.map((note) => (
          <p key={note} className="type-note">
            {note}
          </p>
        ))}
        {steps.length > 0 ? (
          <p className="type-ui">
            <EvidenceLink href={`/compare?titles=${neighbours.join(",")}`}>
              Compare it with {listWords(steps.map(({ other }) => other.name))}
            </EvidenceLink>
          </p>
        ) : null}
      </div>
    </Section>
  );
}

function slugs(steps: readonly Step[]): string[] {
  return steps.map(({ other }) => other.slug);
}

function stepsHeading(before: readonly Step[], after: readonly Step[]): string {
  const names = (steps: readonly Step[]) => listWords(steps.map(({ other }) => other.name));
  if (before.length > 0 && after.length > 0) {
    return `It comes after ${names(before)} and before ${names(after)}`;
  }
  if (before.length > 0) return `It comes after ${names(before)}, and no step leads on`;
  if (after.length > 0) return `No step leads here; ${names(after)} comes next`;
  return "No step to this title or from it is held";
}

function StepList({
  heading,
  steps,
  side,
}: {
  heading: string;
  steps: readonly Step[];
  side: string;
}) {
  return (
    <div>
      <h3 className={`type-label ${styles.direction}`}>{heading}</h3>
      {steps.length === 0 ? <p className={styles.none}>no step held</p> : null}
      {steps.length > 0 ? (
        <RuledList items={steps} itemKey={({ other }) => other.slug}>
          {({ other, kind, evidence, change }) => (
            <div className={styles.step}>
              <p className={styles.name}>
                <EvidenceLink href={`/titles/${other.slug}`}>{other.name}</EvidenceLink>
              </p>
              <Change change={change} popover={popoverId("step", side, other.slug)} />
              <p className="type-label">
                {stepKindWords(kind)}, {stepEvidenceWords(evidence)}
              </p>
            </div>
          )}
        </RuledList>
      ) : null}
    </div>
  );
}
