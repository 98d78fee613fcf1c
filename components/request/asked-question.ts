import { redirect } from "next/navigation";
import type { QuestionRead } from "@/domain/question/address";
import type { Parameters } from "@/domain/question/parameters";
import { shortAddress } from "@/domain/question/short-address";
import { readView } from "@/domain/question/view";
import { filterOptionsAt } from "./filter-options";
import { setRequestScope } from "./request-scope";
import { askedMoment } from "./search-params";

/**
 * What the address of a page asks for, set as the scope of the request. An address with empty
 * parameters, as a form without script sends it, leads to the same without them. `own`: the parameters
 * of the page itself. `shown`: the question that the page comes nearest to; all are answered without it.
 */
export async function askedQuestion(
  path: string,
  parameters: Parameters,
  {
    own = [],
    shown = (read) => read,
  }: { own?: readonly string[]; shown?: (asked: QuestionRead) => QuestionRead } = {},
) {
  const short = shortAddress(path, parameters);
  if (short !== null) redirect(short);
  const asOf = askedMoment(parameters);
  const { sources } = await filterOptionsAt(asOf.instant);
  const asked = readView(parameters, sources, own);
  const { question, problems } = shown(asked);
  setRequestScope({ asOf, asked: asked.question, question, problems, sources });
  return { asOf: asOf.instant, question, problems };
}
