import { Section } from "@/components/ui/section";
import { countOf } from "@/domain/words/format";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";
import { AllAnswers, TitleFigures } from "./impact-tables";
import { LookAgain } from "./look-again";

const IMPACT_VIEW = graphql(`
  fragment ImpactView on Assessment {
    state
    impact {
      needsReason
      sentences
      changes {
        kind
        titles
        titleNames
        sourceName
        field
        before
        after
        move
      }
      turns {
        aboveNowName
        aboveThenName
      }
    }
  }
`);

/** What publishing would change in what readers are told: before and after, field by field. */
export function ImpactView({
  assessment,
  path,
  page,
}: {
  assessment: FragmentType<typeof IMPACT_VIEW>;
  path: string;
  /** Which page of the answers, counted from 1. */
  page: number;
}) {
  const { state, impact } = readFragment(IMPACT_VIEW, assessment);
  if (!impact) {
    return (
      <Section id="impact" heading="What readers would be told">
        {state === "FAILED" ? (
          <p className="type-ui">
            What this would change could not be worked out. The log of the server says why.
          </p>
        ) : (
          <p className="type-ui" role="status">
            What this would change is being worked out. <LookAgain path={path} />
          </p>
        )}
      </Section>
    );
  }
  const { changes, sentences, turns, needsReason } = impact;
  return (
    <Section
      id="impact"
      heading="What readers would be told"
      layout="above"
      intro={
        changes.length === 0
          ? "Nothing that is computed would change."
          : `${countOf(changes.length, "answer")} would change${needsReason ? ", and some so much that publishing asks for a reason" : ""}.`
      }
    >
      {turns.length + sentences.length > 0 ? (
        <ul className="type-ui bullets">
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
          {turns.map(({ aboveNowName, aboveThenName }) => (
            <li key={`${aboveNowName} ${aboveThenName}`}>
              The order turns: {aboveThenName} would be paid more than {aboveNowName}.
            </li>
          ))}
        </ul>
      ) : null}
      <TitleFigures changes={changes} />
      {changes.length > 0 ? <AllAnswers changes={changes} path={path} page={page} /> : null}
    </Section>
  );
}
