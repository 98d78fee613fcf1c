import { AddressForm } from "@/components/explorer/address-form";
import { QuestionFields } from "@/components/request/evidence-link";
import { readersQuestion } from "@/components/request/request-scope";
import { useStill } from "@/components/ui/still";
import { CRAFTS } from "@/domain/evidence/vocabulary";
import { craftWords } from "@/domain/words/enum-labels";
import { type AskedMap, slugOfCraft } from "./asked-map";
import styles from "./route-choice.module.css";
import type { RouteEnd } from "./route-ends";

/** The form that chooses crafts and routes. A plain form: it works without script. */
export function RouteChoice({
  starts,
  goals,
  asked,
}: {
  /** Titles that a route can begin at, and those that it can lead to. */
  starts: readonly RouteEnd[];
  goals: readonly RouteEnd[];
  asked: AskedMap;
}) {
  const still = useStill();
  return (
    <AddressForm action="/map" shows={JSON.stringify([asked, readersQuestion()])}>
      <QuestionFields />
      <div className={styles.choice} {...still}>
        <label>
          From
          <select name="from" defaultValue={asked.from ?? ""}>
            <option value="">anywhere</option>
            <TitleOptions titles={starts} />
          </select>
        </label>
        <label>
          To
          <select name="to" defaultValue={asked.to ?? ""}>
            <option value="">no route</option>
            <TitleOptions titles={goals} />
          </select>
        </label>
        <label>
          Steps that rest on
          <select name="evidence" defaultValue={asked.evidence ?? ""}>
            <option value="">anything but shared skills</option>
            <option value="stated">what a career ladder states</option>
            <option value="ordered">what a career ladder states or prints in order</option>
          </select>
        </label>
        <label>
          Kind of work
          <select name="craft" defaultValue={asked.craft === null ? "" : slugOfCraft(asked.craft)}>
            <option value="">all</option>
            {CRAFTS.map((craft) => (
              <option key={craft} value={slugOfCraft(craft)}>
                {craftWords(craft)}
              </option>
            ))}
          </select>
        </label>
        <label className={styles.tick}>
          <input type="checkbox" name="management" value="no" defaultChecked={asked.noManagement} />
          without managing people
        </label>
        <button type="submit">Show</button>
      </div>
    </AddressForm>
  );
}

function TitleOptions({ titles }: { titles: readonly RouteEnd[] }) {
  return titles.map(({ slug, name }) => (
    <option key={slug} value={slug}>
      {name}
    </option>
  ));
}
