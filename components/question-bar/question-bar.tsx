import type { HeldChoice } from "@/components/request/held-choices";
import { type RequestScope, requestScope } from "@/components/request/request-scope";
import type { ExperienceLevel } from "@/domain/evidence/vocabulary";
import { FILTER_PARAMETERS, questionTexts } from "@/domain/question/address";
import { CURRENCIES, EVERY_COUNTRY } from "@/domain/question/offered";
import { compareText } from "@/domain/text/lists";
import { countryName, levelWords } from "@/domain/words/enum-labels";
import { ChoiceChip, type ChoiceOption } from "./choice-fields";
import { ChoiceForm } from "./choice-form";
import { MoreChoices } from "./more-choices";
import { MoreFields } from "./more-fields";
import { heldAlone, offeredGroups } from "./offered-choices";
import styles from "./question-bar.module.css";

/**
 * What the page is asked, always in view above what it answers: country, level, currency, and the rest
 * one click away. Only what leads somewhere is offered. Nothing on a page that shows no pay to choose.
 */
export function QuestionBar({ path }: { path: string }) {
  const scope = requestScope();
  const { question, choice, held, heldOtherwise, asOf, unwritten } = scope;
  if (choice === null) return null;
  const [action = path] = path.split("?");
  const written = { ...questionTexts(question), asOf: asOf.instant ?? "" };
  const isMore = Object.entries(written).filter(
    ([name, value]) => value !== "" && !["country", "level", "currency"].includes(name),
  );
  return (
    <section className={styles.bar} aria-label="What is asked">
      <ChoiceForm
        action={action}
        own={choice.own}
        written={written}
        isCountryWritten={unwritten === null}
        rules={{
          filters: FILTER_PARAMETERS,
          alone: {
            country: valuesOf(heldAlone(held.countries, heldOtherwise.countries)),
            level: valuesOf(heldAlone(held.levels, heldOtherwise.levels)),
          },
        }}
        className={styles.form}
      >
        <div className={styles.chips}>
          <ChoiceChip
            className={styles.chip}
            name="country"
            label="Pay in"
            groups={countryGroups(written.country, scope)}
          />
          <ChoiceChip
            className={styles.chip}
            name="level"
            label="Level"
            groups={levelGroups(question.where.level, scope)}
          />
          <ChoiceChip
            className={styles.chip}
            name="currency"
            label="Shown in"
            groups={[{ heading: "", options: currencyOptions(written.currency) }]}
          />
        </div>
        <noscript>
          <button type="submit">Show</button>
        </noscript>
        <MoreChoices summary={isMore.length === 0 ? "More" : `More: ${isMore.length} chosen`}>
          <MoreFields />
          <a
            data-page=""
            className={styles.clear}
            href={ownAddress(action, choice.own)}
            rel="nofollow"
          >
            Clear all choices
          </a>
        </MoreChoices>
      </ChoiceForm>
    </section>
  );
}

function ownAddress(action: string, own: readonly (readonly [string, string])[]): string {
  const search = new URLSearchParams(own.map(([name, value]) => [name, value]));
  return search.size === 0 ? action : `${action}?${search}`.replaceAll("%2C", ",");
}

/** The groups of the menu of countries, by name; `held` lists those with most first. */
function countryGroups(chosen: string, { choice, held, heldOtherwise }: RequestScope) {
  return offeredGroups({
    always: choice?.everyCountry ? [{ value: EVERY_COUNTRY, name: "every country" }] : [],
    chosen: {
      value: chosen,
      name: chosen === EVERY_COUNTRY ? "every country" : countryName(chosen),
    },
    held: byName(held.countries),
    otherwise: byName(heldOtherwise.countries),
  });
}

function levelGroups(chosen: ExperienceLevel | null, { held, heldOtherwise }: RequestScope) {
  return offeredGroups({
    always: [{ value: "", name: "any", words: "any level, or none stated" }],
    chosen: { value: chosen ?? "", name: chosen === null ? "any" : levelWords(chosen) },
    held: held.levels,
    otherwise: heldOtherwise.levels,
  });
}

function currencyOptions(chosen: string): ChoiceOption[] {
  const known = CURRENCIES.map(([value, name]) => ({
    value,
    name: value,
    words: `${value}, ${name}`,
  }));
  const isKnown = chosen === "" || known.some(({ value }) => value === chosen);
  return [
    { value: "", name: "as printed", words: "as each source prints it" },
    ...known,
    ...(isKnown ? [] : [{ value: chosen, name: chosen }]),
  ];
}

function byName<Choice extends HeldChoice>(choices: readonly Choice[]): Choice[] {
  return [...choices].sort((a, b) => compareText(a.name, b.name));
}

function valuesOf(choices: readonly HeldChoice[]): string[] {
  return choices.map(({ value }) => value);
}
