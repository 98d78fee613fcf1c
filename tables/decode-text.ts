import { Refusal } from "@/domain/refusal";

/** How files of other kinds begin. */
const OTHER_KINDS: readonly (readonly [string, readonly number[]])[] = [
  ["a gzip archive", [0x1f, 0x8b]],
  ["a spreadsheet file of old, or one with a password", [0xd0, 0xcf, 0x11, 0xe0]],
  ["a PDF file", [0x25, 0x50, 0x44, 0x46]],
  ["a 7z archive", [0x37, 0x7a, 0xbc, 0xaf]],
  ["a bzip2 archive", [0x42, 0x5a, 0x68]],
];
/** Controls that no table holds, and what stands where a byte was lost. */
const NO_TEXT = /(?![\t\r\n])\p{Cc}|\ufffd/u;
/** What Windows-1252 has where ISO 8859-1 has controls, from 0x80; a blank where it has nothing. */
const WINDOWS = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";
/** How many bytes are looked at to tell UTF-16 without a mark. */
const SAMPLE = 1_000;

/**
 * The text of a file: UTF-8, UTF-16 or Windows-1252, with or without a byte order mark. Throws
 * Refusal for archives, whatever holds bytes that are no text, and what is partly UTF-8.
 */
export function decodeText(bytes: Uint8Array): string {
  const kind = OTHER_KINDS.find(([, start]) => start.every((byte, at) => bytes[at] === byte));
  if (kind) {
    throw new Refusal(
      "UNSUPPORTED_MEDIA_TYPE",
      `This is ${kind[0]}. Save the table as XLSX, ODS or CSV without a password, and send that.`,
    );
  }
  const text = decode(bytes);
  const damaged = NO_TEXT.exec(text);
  if (damaged) {
    const line = lineAt(text, damaged.index);
    throw new Refusal("BAD_REQUEST", `Line ${line} holds bytes that are no text.`, { line });
  }
  return text;
}

function decode(bytes: Uint8Array): string {
  const encoding = marked(bytes) ?? unmarked(bytes);
  if (encoding !== null) return new TextDecoder(encoding).decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    refuseMixed(bytes);
    return windows1252(bytes);
  }
}

/** Throws where a text is UTF-8 but for some bytes: taken for Windows-1252, its other letters would be two each. */
function refuseMixed(bytes: Uint8Array): void {
  const text = new TextDecoder("utf-8").decode(bytes);
  if (!/[^\p{ASCII}\ufffd]/u.test(text)) return;
  const line = lineAt(text, text.indexOf("\ufffd"));
  throw new Refusal(
    "BAD_REQUEST",
    `Line ${line} is not UTF-8, and other lines are. Save the whole table as UTF-8 and send that.`,
    { line },
  );
}

function lineAt(text: string, place: number): number {
  return text.slice(0, place).split(/\r\n|\r|\n/).length;
}

/** The platform's own decoder of that name leaves the controls of ISO 8859-1 in some versions of Node. */
function windows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
    .toString("latin1")
    .replace(/[\u0080-\u009f]/g, (control) => {
      const letter = WINDOWS[control.charCodeAt(0) - 0x80] ?? " ";
      return letter === " " ? "\ufffd" : letter;
    });
}

function marked([first, second]: Uint8Array): string | null {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return null;
}

/** UTF-16 without a mark: every other byte of plain writing is zero. */
function unmarked(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, SAMPLE);
  const zeros = [0, 0];
  for (const [place, byte] of sample.entries()) {
    if (byte === 0) zeros[place % 2] = (zeros[place % 2] ?? 0) + 1;
  }
  const many = sample.length * 0.4;
  const [even = 0, odd = 0] = zeros;
  if (odd > many && even === 0) return "utf-16le";
  return even > many && odd === 0 ? "utf-16be" : null;
}
