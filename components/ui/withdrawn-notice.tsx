import { asSentence, formatMoment } from "@/domain/words/format";
import { Notice } from "./notice";

/** Says that a thing was taken out of all figures, when and why. Nothing where it stands. */
export function WithdrawnNotice({
  what,
  withdrawn,
}: {
  /** What it is, in a word or two: "salary". */
  what: string;
  withdrawn: { readonly at: string; readonly reason: string } | null;
}) {
  if (!withdrawn) return null;
  return (
    <Notice>
      This {what} was withdrawn on <time dateTime={withdrawn.at}>{formatMoment(withdrawn.at)}</time>
      : {asSentence(withdrawn.reason)} It takes part in no figure and stays readable here.
    </Notice>
  );
}
