"use client";

import { createContext, type ReactNode, useContext, useState } from "react";
import { turnPage } from "@/components/page-turning/turn-page";
import { COUNTRY_COOKIE } from "@/domain/question/offered";
import { type ChoiceRules, type Choices, choiceAddress, withChoice } from "./choice-address";

interface ChoiceContext {
  readonly choices: Choices;
  /** Shows what was chosen, before it is asked for. */
  type(name: string, value: string): void;
  /** Leads to the page with a choice. */
  choose(name: string, value: string): void;
}

const CHOICES = createContext<ChoiceContext | null>(null);

/** The choices of the form around a field. */
export function useChoices(): ChoiceContext {
  const context = useContext(CHOICES);
  if (context === null) throw new TypeError("a choice stands in a ChoiceForm");
  return context;
}

const YEAR_IN_MILLISECONDS = 31_536_000_000;

/** Keeps the country in the browser, for addresses that name none. Where it cannot, links still do. */
function rememberCountry(country: string): void {
  const expires = Date.now() + YEAR_IN_MILLISECONDS;
  window.cookieStore
    ?.set({ name: COUNTRY_COOKIE, value: country, path: "/", sameSite: "lax", expires })
    .catch(() => undefined);
}

/**
 * The form of a question. Without script it is sent by its button; with it, each choice leads to the
 * page that answers it, which stays where it is and keeps the focus.
 */
export function ChoiceForm({
  action,
  own,
  written,
  isCountryWritten,
  rules,
  className,
  children,
}: {
  action: string;
  own: readonly (readonly [string, string])[];
  /** What the page shows. */
  written: Choices;
  /** Whether the address says the country that is shown. */
  isCountryWritten: boolean;
  rules: ChoiceRules;
  className: string | undefined;
  children: ReactNode;
}) {
  const shows = JSON.stringify([action, own, written]);
  const [shown, setShown] = useState(shows);
  const [choices, setChoices] = useState(written);
  // A link, or Back, may lead to another view of the same page.
  if (shown !== shows) {
    setShown(shows);
    setChoices(written);
  }
  const go = (chosen: Choices) => {
    const address = choiceAddress(action, own, chosen);
    if (address === choiceAddress(action, own, written)) return;
    // What is shown now has to be there again by Back, whatever country is remembered then.
    if (!isCountryWritten) {
      window.history.replaceState(null, "", choiceAddress(action, own, written));
    }
    if (/^[A-Z]{2}$/.test(chosen.country ?? "") && chosen.country !== written.country) {
      rememberCountry(chosen.country ?? "");
    }
    turnPage({ address, isSameView: true });
  };
  const context: ChoiceContext = {
    choices,
    type: (name, value) => setChoices({ ...choices, [name]: value }),
    choose: (name, value) => {
      const chosen = withChoice(choices, name, value, rules);
      setChoices(chosen);
      go(chosen);
    },
  };
  return (
    <CHOICES value={context}>
      {/* Without "off", browsers put back what was chosen before the page was left. */}
      <form action={action} method="get" autoComplete="off" className={className}>
        {own.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {children}
      </form>
    </CHOICES>
  );
}
