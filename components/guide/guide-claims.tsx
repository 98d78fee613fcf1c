import { MissingMark } from "@/components/figure/missing-mark";
import { Section } from "@/components/ui/section";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";
import { RuledList } from "../ui/ruled-list";
import styles from "./guide-claims.module.css";

const GUIDE_CLAIM = graphql(`
  fragment GuideClaim on Claim {
    id
    statement
    evidence
    missing { ...MissingMark }
    source { publisher { name } }
  }
`);

/** What a guide claims, with whatever evidence it names; where it names none, that comes first. */
export function GuideClaims({ claims }: { claims: readonly FragmentType<typeof GUIDE_CLAIM>[] }) {
  if (claims.length === 0) return null;
  const items = claims.map((claim) => readFragment(GUIDE_CLAIM, claim));
  const unsupported = items.filter(({ evidence }) => evidence === null).length;
  return (
    <Section
      id="claims"
      heading={
        unsupported === items.length ? "What it claims without naming evidence" : "What it claims"
      }
      intro="Kept because it is in the guide. Do not quote it as a finding."
    >
      <RuledList items={items} itemKey={({ id }) => id}>
        {({ statement, evidence, missing, source }) => (
          <>
            <p className={styles.statement}>{statement}</p>
            <div className={styles.support}>
              A claim of {source.publisher.name}.{" "}
              {evidence === null ? null : `Evidence that it names: ${evidence}`}
              {missing ? <MissingMark missing={missing} explain /> : null}
            </div>
          </>
        )}
      </RuledList>
    </Section>
  );
}
