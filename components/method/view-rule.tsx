import { Section } from "@/components/ui/section";

/** How pay is shown in another currency, for another period, or in other prices. */
export function ViewRule() {
  return (
    <Section id="views" heading="Another currency, period or price is chosen, never assumed">
      <div className="type-prose">
        <p>
          Pay is shown as its source prints it. Whoever chooses otherwise sees the choice named
          beside the figures, and behind each figure the rate, its year and where it comes from.
        </p>
        <p>
          <strong>Currency.</strong> The rate is the mean of the daily reference rates of the
          European Central Bank in the year that the figure speaks of: the year in which it was
          observed (the last of them, where several were counted together), else the year in which
          it was published or cited. A figure without any date is not converted.
        </p>
        <p>
          <strong>Period.</strong> Pay of a month is multiplied by 12. Pay of an hour becomes pay of
          a year only by working hours that the reader states: 2,080 are 40 hours in each of 52
          weeks.
        </p>
        <p>
          <strong>Prices.</strong> Pay is carried from its own year to the year asked for by the
          inflation of consumer prices in its country (World Bank). It then says what it would buy.
          A figure that counts several years together has no prices of its own and is left out here:
          choose one of its years.
        </p>
        <p>
          <strong>Purchasing power.</strong> Pay is divided by what one US dollar’s worth of goods
          costs in its country (World Bank). The result is in international dollars, which are no
          currency.
        </p>
        <p>
          None of these choices decides what is compared: that is settled as the sources print it.
        </p>
        <p>
          Where a rate or an index of the year is not held, there is no figure, and the page says
          which one is wanting. None is taken from another year.
        </p>
      </div>
    </Section>
  );
}
