import { EvidenceLink } from "@/components/request/evidence-link";
import { Section } from "@/components/ui/section";
import { countOf, formatCount } from "@/domain/words/format";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";
import type { GuideQuestionFragment } from "@/graphql/generated/graphql";
import { RuledList } from "../ui/ruled-list";
import styles from "./guide-questions.module.css";

const GUIDE_QUESTION = graphql(`
  fragment GuideQuestion on Question {
    id
    position
    question
    answer {
      sentences
      limits
      figures { what value items source { slug } }
      evidence { url source { slug name } }
    }
    missing { explanation }
  }
`);

/** The questions that the guide asks: answered where held evidence answers them, else left open and said so. */
export function GuideQuestions({
  questions,
}: {
  questions: readonly FragmentType<typeof GUIDE_QUESTION>[];
}) {
  const items = questions.map((question) => readFragment(GUIDE_QUESTION, question));
  const answered = items.filter(({ answer }) => answer !== null).length;
  return (
    <Section
      id="questions"
      heading={`It asks ${formatCount(items.length)} questions; the evidence here answers ${answered === 0 ? "none" : formatCount(answered)}`}
      intro="The guide leaves its questions open. Stepwise answers them from its sources, or says what an answer would take."
    >
      <RuledList items={items} itemKey={({ id }) => id}>
        {({ position, question, answer, missing }) => (
          <>
            <h3 id={`question-${position}`} className={styles.question}>
              {question}
            </h3>
            {answer ? <AnswerText question={question} answer={answer} /> : null}
            {missing ? <p className={styles.missing}>{missing.explanation}</p> : null}
          </>
        )}
      </RuledList>
    </Section>
  );
}

type Answer = NonNullable<GuideQuestionFragment["answer"]>;

function AnswerText({ question, answer }: { question: string; answer: Answer }) {
  const { sentences, limits, figures, evidence } = answer;
  return (
    <>
      {sentences.map((sentence) => (
        <p key={sentence} className={styles.answer}>
          {sentence}
        </p>
      ))}
      {limits.length > 0 ? <p className={styles.evidence}>{limits.join(" ")}</p> : null}
      {figures.length > 0 ? <AnswerFigures question={question} figures={figures} /> : null}
      <ul className={styles.evidence}>
        {evidence.map(({ url, source }) => (
          <li key={`${source.slug} ${url}`}>
            Evidence:{" "}
            {url.startsWith("/") ? (
              <EvidenceLink href={url}>where it is shown</EvidenceLink>
            ) : (
              <a href={url} rel="external noreferrer">
                the page
              </a>
            )}
            , from <EvidenceLink href={`/sources/${source.slug}`}>{source.name}</EvidenceLink>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What the sentences are made of, folded away: it is there without script too. */
function AnswerFigures({ question, figures }: { question: string; figures: Answer["figures"] }) {
  return (
    <details className={styles.evidence}>
      <summary>
        {countOf(figures.length, "figure")} behind this
        <span className="heard">: {question}</span>
      </summary>
      <ul>
        {figures.map(({ what, value, items, source }) => (
          <li key={`${source.slug} ${what}`}>
            {what}: {value}
            {items.length > 0 ? ` – ${items.join("; ")}` : null}
          </li>
        ))}
      </ul>
    </details>
  );
}
