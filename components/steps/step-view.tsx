import { unconvertedWords } from "@/components/explorer/unconverted-words";
import { Change } from "@/components/figure/change";
import { popoverId } from "@/components/figure/popover";
import { ShownWords } from "@/components/question-bar/shown-words";
import { EvidenceLink } from "@/components/request/evidence-link";
import { PageHead } from "@/components/ui/page";
import { Section } from "@/components/ui/section";
import { stepEvidenceWords, stepKindWords } from "@/domain/words/enum-labels";
import { capitalised, countOf } from "@/domain/words/format";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";
import { BroughtLists } from "./brought-lists";
import { StepSupports } from "./step-supports";

const STEP_VIEW = graphql(`
  fragment StepView on CareerStep {
    kind
    evidence
    isMove
    publishers
    from { slug name }
    to { slug name pay { shownAs unconverted { ...Unconverted } } }
    supports { timePrinted ...SaidOfStep }
    change { ...Change }
    brings { ...Brought }
  }
`);

/** All that is held of one step: who speaks of it, how pay changes along it, what it brings. */
export function StepView({ step }: { step: FragmentType<typeof STEP_VIEW> }) {
  const { kind, evidence, isMove, publishers, from, to, supports, change, brings } = readFragment(
    STEP_VIEW,
    step,
  );
  const isTimed = supports.some(({ timePrinted }) => timePrinted !== null);
  return (
    <>
      <PageHead
        kicker={isMove ? `Career step, ${stepKindWords(kind)}` : "Shared skills, not a move"}
        heading={`${from.name} to ${to.name}`}
      >
        <p>
          {isMove ? `${capitalised(stepEvidenceWords(evidence))}. ` : ""}
          {spokenOf(isMove, publishers)}{" "}
          {isTimed ? "" : "No source states how long people stay in the first role."}
        </p>
        <p>No source counts how many people make this step.</p>
      </PageHead>
      <ShownWords shownAs={to.pay.shownAs} unconverted={unconvertedWords(to.pay.unconverted)} />
      <Section id="pay" heading="How pay changes">
        <Change change={change} popover={popoverId("step", "page")} />
        <p className="type-ui">
          <EvidenceLink href={`/compare?titles=${from.slug},${to.slug}`}>
            Compare the two, source by source
          </EvidenceLink>
        </p>
      </Section>
      <Section id="said" heading="Who says so">
        <StepSupports supports={supports} />
        <p className="type-ui">
          <EvidenceLink href={`/map?from=${from.slug}&to=${to.slug}#routes`}>
            All routes from the one to the other
          </EvidenceLink>
        </p>
      </Section>
      <Section
        id="brings"
        heading="Skills and duties along it"
        intro="Where one source describes both titles, the difference between them. Sources use scales of their own, which are not mixed."
      >
        <BroughtLists brings={brings} />
      </Section>
    </>
  );
}

function spokenOf(isMove: boolean, publishers: number): string {
  if (!isMove) return "The two titles share skills.";
  if (publishers === 0) return "No source names it.";
  return publishers === 1
    ? "One publisher names it."
    : `${countOf(publishers, "independent publisher")} name it.`;
}
