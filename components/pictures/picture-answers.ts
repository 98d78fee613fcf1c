import {
  CHART_NAMES,
  type ChartName,
  chartOfPage,
  pictureAddress,
  questionOfPage,
} from "@/components/picture-link/picture-address";
import { siteOrigin } from "@/components/request/site-origin";
import { type Parameters, textOf } from "@/domain/question/parameters";
import { Refusal } from "@/domain/refusal";
import { QuestionError } from "@/graphql/endpoint/execute";
import { askedLook } from "./asked-picture";
import { CARD, cardFile } from "./card";
import { CHART_PICTURES } from "./chart-pictures";
import { drawPng } from "./draw-png";
import { embeddedPage } from "./embedded-page";
import { InTurn } from "./in-turn";
import { frameSize, oembedAnswer } from "./oembed";
import { pictureFile, pictureText } from "./picture";

/** What an address of pictures answers with. */
export interface PictureAnswer {
  readonly body: string | Uint8Array<ArrayBuffer>;
  readonly type: string;
}

const turns = new InTurn();

/** A chart as a file, "path.svg". Throws a Refusal where there is none, or it cannot be. */
export async function pictureAnswer(file: string, url: URL): Promise<PictureAnswer> {
  const [name = "", form = "", ...more] = file.split(".");
  const chart = knownChart(name);
  if (more.length > 0 || !["svg", "png", "txt"].includes(form)) {
    throw new Refusal("NOT_FOUND", "There is no such file: pictures are .svg, .png or .txt.");
  }
  const parameters = parametersOf(url.searchParams);
  const look = askedLook(parameters);
  return turns.run(async () => {
    const picture = await CHART_PICTURES[chart](parameters);
    if (form === "txt") return { body: pictureText(picture), type: "text/plain; charset=utf-8" };
    const drawn = look.isCard ? cardFile(picture, look) : pictureFile(picture, look);
    return form === "svg"
      ? { body: drawn.svg, type: "image/svg+xml; charset=utf-8" }
      : { body: await drawPng(drawn, { exact: look.isCard }), type: "image/png" };
  });
}

/** A chart as a page to be framed. */
export async function embedAnswer(name: string, url: URL): Promise<PictureAnswer> {
  const chart = knownChart(name);
  const parameters = parametersOf(url.searchParams);
  const { theme } = askedLook(parameters);
  return turns.run(async () => ({
    body: embeddedPage(await CHART_PICTURES[chart](parameters), {
      theme: textOf(parameters.theme) === "" ? null : theme,
      isFrozen: textOf(parameters.asOf) !== "",
    }),
    type: "text/html; charset=utf-8",
  }));
}

/** What programs that show links ask of an address of this site. */
export async function oembedOf({ searchParams }: URL): Promise<PictureAnswer> {
  const origin = await siteOrigin();
  const page = URL.canParse(searchParams.get("url") ?? "")
    ? new URL(searchParams.get("url") ?? "")
    : null;
  const chart = page?.origin === origin ? chartOfPage(`${page.pathname}${page.search}`) : null;
  if (!page || !chart) {
    throw new Refusal("NOT_FOUND", "url is no page of this site that shows a chart.");
  }
  const most = {
    ...pixels("width", searchParams.get("maxwidth")),
    ...pixels("height", searchParams.get("maxheight")),
  };
  const asked = { ...chart.own, ...questionOfPage(page) };
  const at = (form: "png" | "embed", more: Readonly<Record<string, string>>) =>
    `${origin}${pictureAddress({ chart: chart.chart, own: { ...asked, ...more } }, form, { asOf: null, question: null })}`;
  return turns.run(async () => {
    const picture = await CHART_PICTURES[chart.chart](asked);
    const { text, type } = oembedAnswer(searchParams.get("format") ?? "json", {
      frame: at("embed", {}),
      thumbnail: { url: at("png", { size: "card" }), ...CARD },
      origin,
      picture,
      size: frameSize(picture, most),
    });
    return { body: text, type: `${type}; charset=utf-8` };
  });
}

/** What is asked for in vain, as the answer that says so; null for what is a fault of ours. */
export function refusedAnswer(error: unknown): Response | null {
  if (error instanceof Refusal) return told(error.code, error.message);
  if (error instanceof QuestionError && error.code !== "INTERNAL_SERVER_ERROR") {
    return told(error.code, error.message);
  }
  return null;
}

function told(code: string, message: string): Response {
  const unready = code === "NOT_READY" || code === "DATABASE_UNAVAILABLE";
  return new Response(`${message}\n`, {
    status: unready ? 503 : code === "NOT_FOUND" ? 404 : 400,
    headers: {
      "content-type": "text/plain; charset=utf-8",
      "cache-control": "no-store",
      ...(unready && { "retry-after": "2" }),
    },
  });
}

function knownChart(name: string): ChartName {
  const chart = CHART_NAMES.find((known) => known === name);
  if (!chart) {
    throw new Refusal("NOT_FOUND", `There is no such picture: ask for ${CHART_NAMES.join(", ")}.`);
  }
  return chart;
}

function pixels(name: "width" | "height", text: string | null) {
  if (text === null) return {};
  if (!/^\d{1,5}$/.test(text) || Number(text) < 200) {
    throw new Refusal("BAD_USER_INPUT", `max${name} is a whole number of pixels, 200 or more.`);
  }
  return { [name]: Number(text) };
}

/** As pages get them: a list where a parameter is given several times. */
function parametersOf(search: URLSearchParams): Parameters {
  return Object.fromEntries(
    [...new Set(search.keys())].map((name) => {
      const values = search.getAll(name);
      return [name, values.length > 1 ? values : values[0]];
    }),
  );
}
