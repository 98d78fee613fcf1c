import { type Download, FORM_TYPES } from "@/components/downloads/download";
import { type DownloadRequest, readDownloadRequest } from "@/components/downloads/download-request";
import { fileLinks } from "@/components/downloads/file-links";
import { fileOf } from "@/components/downloads/forms";
import { payDownload } from "@/components/downloads/pay-download";
import { salariesDownload } from "@/components/downloads/salaries-download";
import { stepsDownload } from "@/components/downloads/steps/steps-download";
import type { TableName } from "@/components/downloads/tables";
import { siteOrigin } from "@/components/request/site-origin";
import { Refusal } from "@/domain/refusal";
import { QuestionError } from "@/graphql/endpoint/execute";
import { lastModified, taggedResponse } from "@/http/entity-tag";

export const dynamic = "force-dynamic";

const DOWNLOADS = {
  pay: payDownload,
  salaries: salariesDownload,
  steps: stepsDownload,
} as const satisfies Readonly<Record<TableName, unknown>>;

/** Answers /data/NAME.FORM: what a page shows, as a file, with the sources in it. */
export async function GET(request: Request): Promise<Response> {
  const url = new URL(request.url);
  const [, name = "", ending = ""] = /^\/data\/([a-z]+)\.([a-z]+)$/.exec(url.pathname) ?? [];
  if (!isTable(name)) {
    return refused(404, "There is no such table: ask for pay, salaries or steps.");
  }
  const origin = await siteOrigin();
  try {
    const asked = await readDownloadRequest(url, name, ending, origin);
    return sent(request, url, await DOWNLOADS[name](asked, origin), asked);
  } catch (error) {
    if (error instanceof Refusal) return refused(400, error.message);
    if (error instanceof QuestionError && error.code !== "INTERNAL_SERVER_ERROR") {
      const status = error.code === "DATABASE_UNAVAILABLE" ? 503 : 400;
      return refused(status, error.message);
    }
    throw error;
  }
}

function isTable(name: string): name is TableName {
  return Object.hasOwn(DOWNLOADS, name);
}

function sent(
  request: Request,
  url: URL,
  download: Download,
  { form, pinned, moment }: DownloadRequest,
): Response {
  const validators = {
    // What is told is what stood at this moment; the program that tells it may have changed since.
    ...lastModified(new Date(moment), new Date()),
    "cache-control": pinned ? "public, max-age=31536000, immutable" : "public, no-cache",
    link: fileLinks(url.pathname, url.search, form),
    // For programs that take rows without an amount for faults: how many stand for what is left out.
    "stepwise-left-out": String(download.leftOut.length),
  };
  const charset = form === "zip" ? "" : "; charset=utf-8";
  return taggedResponse(request, fileOf(download, form), validators, {
    "content-type": `${FORM_TYPES[form]}${charset}`,
    // A text is read where it is; a table is kept.
    "content-disposition": `${form === "md" ? "inline" : "attachment"}; filename="${download.name}.${form}"`,
  });
}

function refused(status: number, message: string): Response {
  return new Response(`${message}\n`, {
    status,
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
  });
}
