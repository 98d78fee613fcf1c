import { MAX_BODY_BYTES } from "@/domain/limits";
import { Refusal } from "@/domain/refusal";
import { decode } from "./json-body";
import type { HttpRequest } from "./message";

/** The fields of a form that a page posted. Throws Refusal where the body is none, or too large. */
export async function readForm({ headers, read }: HttpRequest): Promise<URLSearchParams> {
  const [type = ""] = (headers.get("content-type") ?? "").toLowerCase().split(";");
  if (type.trim() !== "application/x-www-form-urlencoded") {
    throw new Refusal("UNSUPPORTED_MEDIA_TYPE", "Send a form.");
  }
  return new URLSearchParams(decode(await read(MAX_BODY_BYTES)));
}
