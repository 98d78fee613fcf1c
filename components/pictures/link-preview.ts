import type { Metadata } from "next";
import { chartOfPage, pictureAddress } from "@/components/picture-link/picture-address";
import { siteOrigin } from "@/components/request/site-origin";
import type { ReaderQuestion } from "@/domain/question/reader-question";
import { withQuestion } from "@/domain/question/reader-question";
import { CARD } from "./card";

/**
 * What other sites show of a link to a page, and where they find its frame: the picture of its chart, its
 * title and its description. `page`: its address without the reader's question.
 */
export async function linkPreview(
  page: string,
  { title, description }: { readonly title: string; readonly description: string },
  question: ReaderQuestion,
): Promise<Pick<Metadata, "description" | "openGraph" | "twitter">> {
  const chart = chartOfPage(page);
  const card = chart && { ...chart, own: { ...chart.own, size: "card" } };
  const url = `${await siteOrigin()}${withQuestion(page, question)}`;
  const images = card
    ? [{ url: pictureAddress(card, "png", question), ...CARD, type: "image/png", alt: title }]
    : [];
  const said = { title, description };
  return {
    description,
    openGraph: { ...said, url, siteName: "Stepwise", type: "website", locale: "en_IN", images },
    twitter: { ...said, card: "summary_large_image", images: images.map((image) => image.url) },
  };
}
