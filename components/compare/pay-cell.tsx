import { Figure } from "@/components/figure/figure";
import { GradeMark } from "@/components/figure/grade-mark";
import { popoverId } from "@/components/figure/popover";
import { basisWords, countryName, statisticWords } from "@/domain/words/enum-labels";
import { formatCount } from "@/domain/words/format";
import type { ComparedPay } from "./axis-groups";
import styles from "./compare-pay.module.css";

/** What one source says of one title. `named`: say which statistic each amount is; `mixed`: and which basis; `placed`: and which country. */
export function PayCell({
  pay,
  named,
  mixed,
  placed,
}: {
  pay: ComparedPay;
  named: boolean;
  mixed: boolean;
  placed: boolean;
}) {
  return pay.figures.map((figure) => {
    const salary = figure.provenance.salaries[0]?.slug ?? "";
    return (
      <div key={salary}>
        <Figure figure={figure} popover={payPopoverId(salary)} />
        <span className={styles.under}>
          {placed ? <>{countryName(figure.country)}; </> : null}
          {mixed ? <>{basisWords(figure.basis)}; </> : null}
          {named || !pay.central ? <>{statisticWords(figure.statistic)}; </> : null}
          {figure.sampleSize === null ? null : <>n {formatCount(figure.sampleSize)}; </>}
          {yearsWords(figure)}
          <GradeMark grade={figure.grade} prefix="grade " />
        </span>
      </div>
    );
  });
}

/** The years that a figure speaks of, in short; nothing where they are not stated. */
function yearsWords({ observedFrom, observedTo }: ComparedPay["figures"][number]): string {
  const [from, to] = [observedFrom?.slice(0, 4), observedTo?.slice(0, 4)];
  if (to === undefined) return "";
  return from === undefined || from === to ? `${to}; ` : `${from} to ${to}; `;
}

/** The popover of a figure of this page: a figure of one source is one salary. */
function payPopoverId(salary: string): string {
  return popoverId("pay", salary);
}
