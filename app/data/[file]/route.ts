import { type DownloadFile, fileOf } from "@/components/downloads/forms";
import { QuestionError } from "@/graphql/execute";
import { siteOrigin } from "../../site-origin";
import { type Asked, BadAddress, readAsked } from "../asked";
import { payDownload } from "../pay-download";
import { salariesDownload } from "../salaries-download";
import { stepsDownload } from "../steps-download";

export const dynamic = "force-dynamic";

const DOWNLOADS = {
  pay: payDownload,
  salaries: salariesDownload,
  steps: stepsDownload,
} as const;

/** Answers /data/NAME.FORM: what a page shows, as a file, with the sources in it. */
export async function GET(request: Request): Promise<Response> {
  const url = new URL(request.url);
  const [, name = "", ending = ""] = /^\/data\/([a-z]+)\.([a-z]+)$/.exec(url.pathname) ?? [];
  const make = Object.hasOwn(DOWNLOADS, name) ? DOWNLOADS[name as keyof typeof DOWNLOADS] : null;
  if (make === null) return refused(404, "There is no such table: ask for pay, salaries or steps.");
  const origin = await siteOrigin();
  try {
    const asked = await readAsked(url, ending, origin);
    const download = await make(asked, origin);
    return sent(download.name, asked, fileOf(download, asked.form));
  } catch (error) {
    if (error instanceof BadAddress) return refused(400, error.message);
    if (error instanceof QuestionError && error.code !== "INTERNAL_SERVER_ERROR") {
      const status = error.code === "DATABASE_UNAVAILABLE" ? 503 : 400;
      return refused(status, error.message);
    }
    throw error;
  }
}

function sent(name: string, { form, asOf }: Asked, { contentType, body }: DownloadFile): Response {
  return new Response(body as BodyInit, {
    headers: {
      "content-type": contentType,
      // A text is read where it is; a table is kept.
      "content-disposition": `${form === "md" ? "inline" : "attachment"}; filename="${name}.${form}"`,
      "cache-control": asOf === null ? "public, no-cache" : "public, max-age=31536000, immutable",
    },
  });
}

function refused(status: number, message: string): Response {
  return new Response(`${message}\n`, {
    status,
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
  });
}
