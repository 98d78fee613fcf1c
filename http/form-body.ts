import { Refusal } from "@/domain/refusal";
import { decode, readBytes } from "./json-body";

/** The fields of a form that a page posted. Throws Refusal where the body is none, or too large. */
export async function readForm(request: Request): Promise<URLSearchParams> {
  const [type = ""] = (request.headers.get("content-type") ?? "").toLowerCase().split(";");
  if (type.trim() !== "application/x-www-form-urlencoded") {
    throw new Refusal("UNSUPPORTED_MEDIA_TYPE", "Send a form.");
  }
  return new URLSearchParams(decode(await readBytes(request)));
}
