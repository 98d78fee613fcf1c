import { Change, type ChangeField } from "@/components/figure/change";
import { popoverId } from "@/components/figure/popover";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";
import { RuledList } from "../ui/ruled-list";
import styles from "./held-example.module.css";

const HELD_EXAMPLE = graphql(`
  fragment HeldExample on CareerTitle {
    slug
    name
    stepsIn {
      from { slug name }
      change(where: { country: "IN" }) { explanation ...Change }
    }
    stepsOut {
      to { slug name }
      change(where: { country: "IN" }) { explanation ...Change }
    }
  }
`);

/** What a page hands to HeldExample. */
export type HeldExampleField = FragmentType<typeof HELD_EXAMPLE>;

interface Step {
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly change: ChangeField & { readonly explanation: string };
}

/** The rule of changes on figures that are held at the moment asked about. */
export function HeldExample({ title }: { title: HeldExampleField }) {
  const { slug, name, stepsIn, stepsOut } = readFragment(HELD_EXAMPLE, title);
  const steps: Step[] = [
    ...stepsIn.map(({ from, change }) => ({
      key: popoverId("held", from.slug, slug),
      from: from.name,
      to: name,
      change,
    })),
    ...stepsOut.map(({ to, change }) => ({
      key: popoverId("held", slug, to.slug),
      from: name,
      to: to.name,
      change,
    })),
  ];
  if (steps.length === 0) return null;
  return (
    <>
      <h3 className={`type-heading ${styles.heading}`}>The same on figures that are held</h3>
      <RuledList items={steps} itemKey={({ key }) => key}>
        {({ key, from, to, change }) => (
          <div className={styles.step}>
            <p>
              {from} to {to}
            </p>
            <Change change={change} popover={key} />
            <p className={styles.explanation}>{change.explanation}</p>
          </div>
        )}
      </RuledList>
    </>
  );
}
