import { createHash } from "node:crypto";
import { Refusal } from "@/domain/refusal";

/**
 * The whole body of an upload. Throws Refusal where it is larger than allowed (and reads no
 * further), shorter than announced, or not what the sender's digest says.
 */
export async function readUpload(request: Request, mostBytes: number): Promise<Uint8Array> {
  const tooLarge = () =>
    new Refusal("BODY_TOO_LARGE", `The file is larger than ${mostBytes} bytes.`);
  const announced = Number(request.headers.get("content-length") ?? Number.NaN);
  if (announced > mostBytes) throw tooLarge();
  const chunks: Uint8Array[] = [];
  const hash = createHash("sha256");
  let length = 0;
  for await (const chunk of request.body ?? []) {
    length += chunk.length;
    if (length > mostBytes) throw tooLarge();
    hash.update(chunk);
    chunks.push(chunk);
  }
  if (!Number.isNaN(announced) && announced !== length) {
    throw new Refusal("BAD_REQUEST", "The file did not arrive whole. Send it again.");
  }
  const digest = request.headers.get("x-content-sha256");
  if (digest !== null && digest.toLowerCase() !== hash.digest("hex")) {
    throw new Refusal("BAD_REQUEST", "The file differs from its digest. Send it again.");
  }
  return Buffer.concat(chunks);
}
