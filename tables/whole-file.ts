import { type FileHandle, open } from "node:fs/promises";
import { Refusal } from "@/domain/refusal";

/** Opens a file to read it. Throws Refusal where there is none. */
export async function openToRead(path: string): Promise<FileHandle> {
  const file = await open(path).catch(() => null);
  if (file === null) throw new Refusal("BAD_REQUEST", `There is no file ${path}.`);
  if ((await file.stat()).isFile()) return file;
  await file.close();
  throw new Refusal("BAD_REQUEST", `${path} is no file.`);
}

/** The bytes of a file. Throws Refusal where there is none, and where it is larger than allowed, before it is read. */
export async function wholeFile(path: string, mostBytes: number): Promise<Uint8Array> {
  const file = await openToRead(path);
  try {
    const { size } = await file.stat();
    if (size > mostBytes) {
      throw new Refusal("BODY_TOO_LARGE", `The file is larger than ${mostBytes} bytes.`);
    }
    return await file.readFile();
  } finally {
    await file.close();
  }
}
