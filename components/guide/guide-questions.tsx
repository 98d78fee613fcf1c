import { MissingMark } from "@/components/figure/missing-mark";
import { EvidenceLink } from "@/components/request/evidence-link";
import { Section } from "@/components/ui/section";
import { formatCount } from "@/domain/words/format";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";
import type { GuideQuestionFragment } from "@/graphql/generated/graphql";
import { RuledList } from "../ui/ruled-list";
import styles from "./guide-questions.module.css";

const GUIDE_QUESTION = graphql(`
  fragment GuideQuestion on Question {
    id
    question
    answer {
      text
      evidence { url source { slug name } }
    }
    missing { ...MissingMark }
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
      heading={`It asks ${formatCount(items.length)} questions; what is held answers ${answered === 0 ? "none" : formatCount(answered)}`}
      intro="The guide leaves its questions open. Stepwise answers one only from evidence that it holds."
    >
      <RuledList items={items} itemKey={({ id }) => id}>
        {({ question, answer, missing }) => (
          <>
            <h3 className={styles.question}>{question}</h3>
            {answer ? <AnswerText answer={answer} /> : null}
            {missing ? (
              <div className={styles.missing}>
                <MissingMark missing={missing} />
              </div>
            ) : null}
          </>
        )}
      </RuledList>
    </Section>
  );
}

function AnswerText({
  answer: { text, evidence },
}: {
  answer: NonNullable<GuideQuestionFragment["answer"]>;
}) {
  return (
    <>
      <p className={styles.answer}>{text}</p>
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
