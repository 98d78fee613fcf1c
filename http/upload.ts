import { createHash } from "node:crypto";
import { Refusal } from "@/domain/refusal";
import type { HttpRequest } from "./message";

/**
 * The whole body of an upload. Throws Refusal where it is larger than allowed (and reads no
 * further), shorter than announced, or not what the sender's digest says.
 */
export async function readUpload(
  { headers, read }: HttpRequest,
  mostBytes: number,
): Promise<Uint8Array> {
  const bytes = await read(mostBytes);
  const announced = headers.get("content-length");
  if (announced !== undefined && Number(announced) !== bytes.length) {
    throw new Refusal("BAD_REQUEST", "The file did not arrive whole. Send it again.");
  }
  const digest = headers.get("x-content-sha256");
  if (digest === undefined) return bytes;
  if (digest.toLowerCase() === createHash("sha256").update(bytes).digest("hex")) return bytes;
  throw new Refusal("BAD_REQUEST", "The file differs from its digest. Send it again.");
}
