import { Change, type ChangeField } from "@/components/figure/change";
import { popoverId } from "@/components/figure/popover";
import { EvidenceLink } from "@/components/request/evidence-link";
import { Section } from "@/components/ui/section";
import type { StepEvidence, StepKind } from "@/domain/evidence/vocabulary";
import { MOST_COMPARED_TITLES } from "@/domain/limits";
import { stepEvidenceWords, stepKindWords } from "@/domain/words/enum-labels";
import { capitalised, countOf, listWords } from "@/domain/words/format";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";
import { RuledList } from "../ui/ruled-list";
import styles from "./title-steps.module.css";

const TITLE_STEPS = graphql(`
  fragment TitleSteps on CareerTitle {
    slug
    stepsIn {
      kind
      evidence
      from { slug name }
      change(where: $where, currency: $currency, prices: $prices, annual: $annual) { ...Change }
    }
    stepsOut {
      kind
      evidence
      to { slug name }
      change(where: $where, currency: $currency, prices: $prices, annual: $annual) { ...Change }
    }
  }
`);

interface Step {
  readonly kind: StepKind;
  readonly evidence: StepEvidence;
  readonly other: { readonly slug: string; readonly name: string };
  readonly change: ChangeField;
  /** The address of the step's own page. */
  readonly page: string;
}

/** The steps that lead to a title and on from it, each with its change of pay. */
export function TitleSteps({ title }: { title: FragmentType<typeof TITLE_STEPS> }) {
  const { slug, stepsIn, stepsOut } = readFragment(TITLE_STEPS, title);
  const into = stepsIn.map(
    ({ from, ...step }): Step => ({ ...step, other: from, page: `/steps/${from.slug}/${slug}` }),
  );
  const onward = stepsOut.map(
    ({ to, ...step }): Step => ({ ...step, other: to, page: `/steps/${slug}/${to.slug}` }),
  );
  const [before, after] = [into.filter(isMove), onward.filter(isMove)];
  // Likeness is the same from both sides.
  const alike = onward.filter((step) => !isMove(step));
  const first = before.slice(0, MOST_COMPARED_TITLES - 1);
  const steps = [...first, ...after].slice(0, MOST_COMPARED_TITLES - 1);
  const neighbours = new Set([...slugs(first), slug, ...slugs(steps)]);
  return (
    <Section id="steps" heading={stepsHeading(before, after)}>
      {stepsIn.length + stepsOut.length > 0 ? (
        <div className={styles.directions}>
          <div className={styles.lists}>
            <StepList heading="Steps to it" steps={before} side="from" />
            {alike.length > 0 ? (
              <StepList heading="Shares skills with" steps={alike} side="alike" />
            ) : null}
          </div>
          <StepList heading="Steps from it" steps={after} side="to" />
        </div>
      ) : null}
      <div className={styles.notes}>
        {steps.length > 0 ? (
          <p className="type-ui">
            <EvidenceLink href={`/compare?titles=${[...neighbours].join(",")}`}>
              Compare it with {listWords([...new Set(steps.map(({ other }) => other.name))])}
            </EvidenceLink>
          </p>
        ) : null}
      </div>
    </Section>
  );
}

/** Whether a source calls the step a move, or puts the two in an order. */
function isMove({ evidence }: Step): boolean {
  return evidence !== "LIKENESS";
}

function slugs(steps: readonly Step[]): string[] {
  return steps.map(({ other }) => other.slug);
}

/** More titles than this are counted in the heading and not named. */
const MOST_NAMED = 3;

function stepsHeading(before: readonly Step[], after: readonly Step[]): string {
  const names = (steps: readonly Step[]) =>
    steps.length > MOST_NAMED
      ? countOf(steps.length, "title")
      : listWords(steps.map(({ other }) => other.name));
  if (before.length > 0 && after.length > 0) {
    return `It comes after ${names(before)} and before ${names(after)}`;
  }
  if (before.length > 0) return `It comes after ${names(before)}; no source names a next step`;
  if (after.length > 0) {
    return `${capitalised(names(after))} ${after.length > 1 ? "come" : "comes"} next; no source names a step to it`;
  }
  return "No source describes a step to or from this title";
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
      {steps.length === 0 ? <p className={styles.none}>No source names one.</p> : null}
      {steps.length > 0 ? (
        <RuledList items={steps} itemKey={({ other }) => other.slug}>
          {({ other, kind, evidence, change, page }) => (
            <div className={styles.step}>
              <p className={styles.name}>
                <EvidenceLink href={`/titles/${other.slug}`}>{other.name}</EvidenceLink>
              </p>
              <Change change={change} popover={popoverId("step", side, other.slug)} />
              <p className="type-label">
                {evidence === "LIKENESS" ? "" : `${stepKindWords(kind)}, `}
                {stepEvidenceWords(evidence)}. <EvidenceLink href={page}>Who says so</EvidenceLink>
              </p>
            </div>
          )}
        </RuledList>
      ) : null}
    </div>
  );
}
