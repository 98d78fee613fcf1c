import { frameCode } from "@/components/picture-link/frame-code";
import { element } from "@/components/picture-link/markup";
import { Refusal } from "@/domain/refusal";
import { FRAME_WIDTH } from "./embedded-page";
import { type ChartPicture, pictureFile } from "./picture";

/** What is below the chart of a frame besides what a picture has, in pixels. */
const FRAME_BESIDES = 24;

/** The size of a frame that shows a chart whole, no larger than is asked for. */
export function frameSize(
  picture: ChartPicture,
  most: { readonly width?: number; readonly height?: number } = {},
): { readonly width: number; readonly height: number } {
  const width = Math.min(FRAME_WIDTH, most.width ?? FRAME_WIDTH);
  const whole = pictureFile(picture, { width: Math.max(320, width), theme: "light" }).height;
  return {
    width,
    height: Math.min(whole + FRAME_BESIDES, most.height ?? Number.POSITIVE_INFINITY),
  };
}

/** The forms of an answer, each with its type. */
const FORMS = { json: "application/json", xml: "text/xml" } as const;

/** What oEmbed (oembed.com, 1.0) tells of a page: its frame, and a picture of it. Throws BAD_USER_INPUT for a form that there is not. */
export function oembedAnswer(
  form: string,
  {
    frame,
    thumbnail,
    origin,
    picture,
    size,
  }: {
    readonly frame: string;
    readonly thumbnail: { readonly url: string; readonly width: number; readonly height: number };
    readonly origin: string;
    readonly picture: ChartPicture;
    readonly size: { readonly width: number; readonly height: number };
  },
): { readonly text: string; readonly type: string } {
  const facts = {
    type: "rich",
    version: "1.0",
    title: picture.heading,
    provider_name: "Stepwise",
    provider_url: origin,
    cache_age: 3_600,
    ...size,
    html: frameCode(frame, picture.heading, size),
    thumbnail_url: thumbnail.url,
    thumbnail_width: thumbnail.width,
    thumbnail_height: thumbnail.height,
  };
  if (form === "json") return { text: JSON.stringify(facts), type: FORMS.json };
  if (form !== "xml") throw new Refusal("BAD_USER_INPUT", "format is json or xml.");
  const parts = Object.entries(facts).map(([name, value]) => element(name, {}, String(value)));
  const { markup } = element("oembed", {}, ...parts);
  const text = `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n${markup}\n`;
  return { text, type: FORMS.xml };
}
