import { FigureStatement } from "@/components/figure/figure";
import { moneyOf } from "@/components/figure/money-field";
import { PopoverButton } from "@/components/figure/popover";
import { Section } from "@/components/ui/section";
import { periodWords } from "@/domain/words/enum-labels";
import {
  formatDifference,
  formatMoneyBrief,
  formatPercentChange,
  formatRoughPercentChange,
} from "@/domain/words/format";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";
import type { FallSectionFragment } from "@/graphql/generated/graphql";
import { changePopover, payPopover } from "../charts/staircase/popover-ids";
import styles from "./fall-section.module.css";

const FALL_SECTION = graphql(`
  fragment FallSection on Progression {
    steps {
      from { slug name }
      to { slug name }
      change {
        direction
        pairs {
          source { slug publisher { name } citedBy { publisher { name } } }
          before { amount currencyCode }
          after { amount currencyCode }
          difference { amount currencyCode }
          percent
          beforeFigure { sampleSize basis period minYears maxYears ...FigureStatement }
          afterFigure { sampleSize basis minYears maxYears }
        }
      }
    }
  }
`);

type Step = FallSectionFragment["steps"][number];
type Pair = Step["change"]["pairs"][number];

/** Every step at which sources that cover both titles show less pay than before: stated, not explained away. */
export function FallSection({ progression }: { progression: FragmentType<typeof FALL_SECTION> }) {
  const falls = readFragment(FALL_SECTION, progression).steps.filter(
    ({ change }) => change.direction === "DOWN" && change.pairs.length > 0,
  );
  return falls.map((step) => (
    <Section
      key={step.to.slug}
      id={`fall-${step.to.slug}`}
      layout="folded"
      heading={`Pay falls at the step to ${step.to.name}, and ${whoKeepsSilent(step.change.pairs)} why`}
    >
      <div className="type-prose">
        {step.change.pairs.map((pair) => (
          <Fall key={pair.source.slug} step={step} pair={pair} />
        ))}
        <p>What may lie behind it, and what the figures do not let anyone tell apart:</p>
        <ul className={`bullets ${styles.causes}`}>
          {openQuestions(step.change.pairs).map(({ name, words }) => (
            <li key={name}>
              <strong>{name}.</strong> {words}
            </li>
          ))}
        </ul>
        <p>
          It does not follow that a person who moves from {step.from.name} to {step.to.name} earns
          less. Two groups were compared; nobody’s move was followed.
        </p>
      </div>
      {step.change.pairs[0] ? (
        <p className={`type-note ${styles.note}`}>
          Both amounts: <FigureStatement figure={step.change.pairs[0].beforeFigure} />
        </p>
      ) : null}
    </Section>
  ));
}

function whoKeepsSilent(pairs: readonly Pair[]): string {
  if (pairs.length > 1) return "the sources do not say";
  return pairs[0]?.source.citedBy ? "the guide does not say" : "the source does not say";
}

/**
 * The fall in one source. Its amounts open the popovers that the table brings. What was read in a guide
 * is the guide’s word: that it is the publisher’s is read off a link.
 */
function Fall({ step: { from, to }, pair }: { step: Step; pair: Pair }) {
  const { slug, publisher, citedBy } = pair.source;
  const counted = [pair.beforeFigure, pair.afterFigure].every(
    (figure) => figure.sampleSize !== null,
  );
  const period = periodWords(pair.beforeFigure.period);
  const percent =
    pair.percent === null
      ? ""
      : ` (${(counted ? formatPercentChange : formatRoughPercentChange)(pair.percent)})`;
  return (
    <p>
      {citedBy ? `The guide of ${citedBy.publisher.name} prints` : `${publisher.name} has`}{" "}
      <PopoverButton popover={payPopover(from.slug, slug)} about={from.name} variant="sentence">
        {formatMoneyBrief(moneyOf(pair.before))}
      </PopoverButton>{" "}
      {period} for {from.name} and{" "}
      <PopoverButton popover={payPopover(to.slug, slug)} about={to.name} variant="sentence">
        {formatMoneyBrief(moneyOf(pair.after))}
      </PopoverButton>{" "}
      for {to.name}:{" "}
      <PopoverButton
        popover={changePopover(from.slug, to.slug)}
        about={`${from.name} to ${to.name}`}
        variant="sentence"
      >
        {formatDifference(moneyOf(pair.difference))}
      </PopoverButton>
      {percent}.{" "}
      {citedBy
        ? `The guide links both to ${publisher.name}; that they are its figures is inferred from the link.`
        : "Both amounts come from one source, so the fall is not an effect of comparing two sites."}
    </p>
  );
}

/** What the figures themselves leave open, and nothing else. */
function openQuestions(pairs: readonly Pair[]): { name: string; words: string }[] {
  const figures = pairs.flatMap((pair) => [pair.beforeFigure, pair.afterFigure]);
  const questions = [
    {
      open: figures.some((figure) => figure.sampleSize === null),
      name: "Chance",
      words:
        "No figure says how many people stand behind it. With few, one more person moves it far.",
    },
    {
      open: figures.some((figure) => figure.basis === "UNKNOWN"),
      name: "What is counted",
      words: "Whether bonus and shares are in the amounts is not stated.",
    },
    {
      open: figures.some((figure) => figure.minYears === null && figure.maxYears === null),
      name: "Who is counted",
      words:
        "Neither years of experience nor company size is stated, and one title means different jobs in different companies.",
    },
  ];
  return questions.filter(({ open }) => open);
}
