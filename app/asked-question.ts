import { redirect } from "next/navigation";
import { offeredAt } from "@/app/offered";
import { readAsOf } from "@/components/ui/as-of";
import type { Parameters } from "@/components/ui/parameters";
import { keepQuestion } from "@/components/ui/reader-question";
import { shortAddress } from "@/components/ui/short-address";
import { readView } from "@/components/ui/view";

/**
 * What the address of a page asks for, kept for the links of the page. An address with empty
 * parameters, as a form without script sends it, leads to the same without them. `own`: the parameters
 * of the page itself.
 */
export async function askedQuestion(
  path: string,
  parameters: Parameters,
  own: readonly string[] = [],
) {
  const short = shortAddress(path, parameters);
  if (short !== null) redirect(short);
  const asOf = readAsOf(parameters.asOf);
  const offered = await offeredAt(asOf.instant);
  const view = readView(parameters, offered.sources, own);
  keepQuestion({ asOf: asOf.instant, view });
  return { asOf, offered, view };
}
