import { redirect } from "next/navigation";
import { readAsOf } from "@/components/ui/as-of";
import type { Parameters } from "@/components/ui/parameters";
import { shortAddress } from "@/components/ui/short-address";
import { readView, type View } from "@/components/ui/view";
import { filterOptionsAt } from "./filter-options";
import { setRequestScope } from "./request-scope";

/**
 * What the address of a page asks for, set as the scope of the request. An address with empty
 * parameters, as a form without script sends it, leads to the same without them. `own`: the parameters
 * of the page itself. `shown`: the view that the page comes nearest to; all are shown without it.
 */
export async function askedQuestion(
  path: string,
  parameters: Parameters,
  {
    own = [],
    shown = (view) => view,
  }: { own?: readonly string[]; shown?: (asked: View) => View } = {},
) {
  const short = shortAddress(path, parameters);
  if (short !== null) redirect(short);
  const asOf = readAsOf(parameters.asOf);
  const { sources } = await filterOptionsAt(asOf.instant);
  const asked = readView(parameters, sources, own);
  const view = shown(asked);
  setRequestScope({ asOf, asked, view, sources });
  return { asOf: asOf.instant, view };
}
