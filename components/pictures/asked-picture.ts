import { momentNow } from "@/components/downloads/moment-now";
import { askedView, type PageView } from "@/components/request/asked-question";
import { markedSources } from "@/components/request/request-scope";
import { siteOrigin } from "@/components/request/site-origin";
import { type Parameters, textOf } from "@/domain/question/parameters";
import { withQuestion } from "@/domain/question/reader-question";
import type { AskedQuestion } from "@/domain/question/schema";
import { questionPlaceWords, questionWords } from "@/domain/question/view";
import { formatDate } from "@/domain/words/format";
import { THEMES, type Theme } from "./drawn/picture-colours";
import { refuse } from "./picture-titles";

/** How wide a picture may be laid out, in pixels. */
export const WIDTHS = { least: 320, usual: 1_168, most: 1_600 };

/** How a file is to look. */
export interface AskedLook {
  readonly theme: Theme;
  readonly width: number;
  /** Whether it is to be what sites show of a link. */
  readonly isCard: boolean;
}

/** The parameters by which a file is asked to look in some way. */
export const LOOK_PARAMETERS = ["theme", "width", "size"] as const;

/** What a picture shows: the same question as its page. */
export interface AskedPicture {
  /** ISO instant; null for now. */
  readonly asOf: string | null;
  readonly question: AskedQuestion;
  /** Where, inside a sentence: "India". */
  readonly place: string;
  /** Of when and for what it is, in sentences. */
  readonly said: string;
  readonly markOf: (source: string) => number;
  /** The address of a page of this site that shows the same for ever. */
  readonly frozen: (path: string) => string;
}

/** Reads how a file is to look. Throws BAD_USER_INPUT with what is wrong. */
export function askedLook(parameters: Parameters): AskedLook {
  const [theme, width, size] = LOOK_PARAMETERS.map((name) => textOf(parameters[name]));
  const pixels = width ? Number(width) : WIDTHS.usual;
  const named = (theme || "light") as Theme;
  const problems = [
    ...(Object.hasOwn(THEMES, named) ? [] : ["theme is light or dark."]),
    ...(Number.isInteger(pixels) && pixels >= WIDTHS.least && pixels <= WIDTHS.most
      ? []
      : [`width is a whole number of pixels from ${WIDTHS.least} to ${WIDTHS.most}.`]),
    ...(size === "" || size === "card" ? [] : ["size is card, or left out."]),
  ];
  refuse(problems);
  return { theme: named, width: pixels, isCard: size === "card" };
}

/**
 * Reads what a picture is to show. Throws BAD_USER_INPUT with every fault: a picture is passed on, so
 * that nothing of its address is passed over. `view`: as the page of the same chart has it.
 */
export async function askedPicture(
  parameters: Parameters,
  { own = [], ...view }: PageView,
): Promise<AskedPicture> {
  const scope = await askedView(parameters, { ...view, own: [...own, ...LOOK_PARAMETERS] });
  const problems = [...(scope.asOf.problem ? [scope.asOf.problem] : []), ...scope.problems];
  refuse(problems);
  const { question, sources } = scope;
  const moment = scope.asOf.instant ?? (await momentNow());
  const origin = await siteOrigin();
  const marks = new Map(markedSources(sources).map((slug, mark) => [slug, mark]));
  return {
    asOf: scope.asOf.instant,
    question,
    place: questionPlaceWords(question),
    said: [`As of ${formatDate(moment)}.`, ...questionWords(question, sources)].join(" "),
    markOf: (slug) => {
      const mark = marks.get(slug) ?? marks.size;
      marks.set(slug, mark);
      return mark;
    },
    // A colon may stand as it is, and is read better so.
    frozen: (path) =>
      `${origin}${withQuestion(path, { asOf: moment, question })}`.replaceAll("%3A", ":"),
  };
}
