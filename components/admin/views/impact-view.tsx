import { DataTable } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import { countOf, formatCount } from "@/domain/words/format";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";
import { impactWords } from "./impact-words";
import { LookAgain } from "./look-again";

const IMPACT_VIEW = graphql(`
  fragment ImpactView on Assessment {
    state
    impact {
      needsReason
      sentences
      changes {
        kind
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

/** How many changes a page lists. */
const SHOWN = 200;

/** What publishing would change in what readers are told: before and after, field by field. */
export function ImpactView({
  assessment,
  path,
}: {
  assessment: FragmentType<typeof IMPACT_VIEW>;
  path: string;
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
  const shown = changes.slice(0, SHOWN).map((change, place) => ({ ...change, place }));
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
      {shown.length > 0 ? (
        <DataTable
          caption={
            changes.length > SHOWN
              ? `The first ${SHOWN} of ${formatCount(changes.length)}`
              : "Before and after"
          }
          rows={shown}
          rowKey={({ place }) => String(place)}
          columns={[
            { key: "what", head: "What", cell: (change) => impactWords(change) },
            { key: "before", head: "Now", cell: ({ before }) => before || "nothing" },
            { key: "after", head: "Then", cell: ({ after }) => after || "nothing" },
            { key: "move", head: "Move", align: "end", cell: ({ move }) => move ?? "" },
          ]}
        />
      ) : null}
    </Section>
  );
}
