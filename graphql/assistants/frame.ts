import { z } from "zod";
import { formatMoment } from "@/domain/words/format";

/** What every answer about pay says besides. */
export const frameSchema = {
  shownAs: z.array(z.string()).describe("How pay is shown; empty where it is as sources print it."),
  asOf: z.string().describe("The moment whose evidence this is."),
  page: z.string().describe("The address that shows the same for ever; cite it."),
};

interface Frame {
  readonly shownAs: readonly string[];
  readonly asOf: string;
  readonly page: string;
}

/** The same in lines. */
export function frameLines({ shownAs, asOf, page }: Frame): string[] {
  return [
    ...shownAs,
    `As of ${formatMoment(asOf)}. The same again, for ever: ${page}`,
    "Sources stand side by side; nothing here is a blend of several.",
  ];
}
