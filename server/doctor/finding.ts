/** How bad something is: "fault" keeps Stepwise from working, "warning" may come to matter, "fine" is neither. */
export type Weight = "fault" | "warning" | "fine";

/** One thing that was looked at. */
export interface Finding {
  readonly weight: Weight;
  /** One sentence: what is so and, where it is not fine, what to do. */
  readonly words: string;
}

export const fine = (words: string): Finding => ({ weight: "fine", words });
export const warning = (words: string): Finding => ({ weight: "warning", words });
export const fault = (words: string): Finding => ({ weight: "fault", words });

const MARKS: Readonly<Record<Weight, string>> = { fine: "ok", warning: "look", fault: "wrong" };

/** What was found, a line each, and a last one that says how it stands. */
export function toldFindings(findings: readonly Finding[]): string[] {
  const lines = findings.map(({ weight, words }) => `${MARKS[weight].padEnd(5)}  ${words}`);
  const count = (weight: Weight) => findings.filter((finding) => finding.weight === weight).length;
  return [
    ...lines,
    `${count("fault")} wrong, ${count("warning")} to look at, ${count("fine")} fine.`,
  ];
}
