import { AddressForm } from "@/components/explorer/address-form";
import { Change } from "@/components/figure/change";
import { popoverId } from "@/components/figure/popover";
import { QuestionFields } from "@/components/request/evidence-link";
import { readersQuestion } from "@/components/request/request-scope";
import { Section } from "@/components/ui/section";
import { useStill } from "@/components/ui/still";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";
import type { CompareAddress } from "./compare-address";
import styles from "./compare-change.module.css";

const COMPARE_CHANGE = graphql(`
  fragment CompareChange on PayChange {
    from { slug name }
    to { slug name }
    tooFewToTell
    explanation
    ...Change
  }
`);

/** How pay changes between two of the titles, of which the reader chooses any two. */
export function CompareChange({
  change,
  titles,
  address,
}: {
  change: FragmentType<typeof COMPARE_CHANGE>;
  titles: readonly { readonly slug: string; readonly name: string }[];
  address: CompareAddress;
}) {
  const still = useStill();
  const data = readFragment(COMPARE_CHANGE, change);
  const { from, to, tooFewToTell, explanation } = data;
  return (
    <Section
      id="changes"
      layout="above"
      heading={`From ${from.name} to ${to.name}${tooFewToTell ? ": too few to tell apart" : ""}`}
    >
      <div className={styles.change} {...still}>
        <Change change={data} popover={popoverId("change", from.slug, to.slug)} />
        <p className="type-note">{explanation}</p>
      </div>
      {titles.length > 2 ? (
        <AddressForm
          action="/compare"
          shows={JSON.stringify([address, from.slug, to.slug, readersQuestion()])}
        >
          <QuestionFields />
          <input type="hidden" name="titles" value={address.titles.join(",")} />
          {address.mixed ? <input type="hidden" name="mix" value="1" /> : null}
          {address.order ? <input type="hidden" name="order" value={address.order} /> : null}
          <div className={styles.pair}>
            <Ends label="From" name="from" titles={titles} chosen={from.slug} />
            <Ends label="to" name="to" titles={titles} chosen={to.slug} />
            <button type="submit">Show this change</button>
          </div>
        </AddressForm>
      ) : null}
    </Section>
  );
}

function Ends({
  label,
  name,
  titles,
  chosen,
}: {
  label: string;
  name: string;
  titles: readonly { readonly slug: string; readonly name: string }[];
  chosen: string;
}) {
  return (
    <label>
      {label}{" "}
      <select name={name} defaultValue={chosen}>
        {titles.map((title) => (
          <option key={title.slug} value={title.slug}>
            {title.name}
          </option>
        ))}
      </select>
    </label>
  );
}
