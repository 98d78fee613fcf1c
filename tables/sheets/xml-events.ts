import { Parser } from "htmlparser2";
import { Refusal } from "@/domain/refusal";
import { damagedFile } from "./zip-parts";

/** The attributes of an element by their names without prefixes. */
export type XmlAttributes = Readonly<Record<string, string>>;

/** What is told of a document, element by element; names come without their prefixes. */
export interface XmlTaker {
  open(name: string, attributes: XmlAttributes): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** How deep elements lie in each other in any spreadsheet, many times over. */
const DEEPEST = 200;

/**
 * Reads a document of XML in pieces, and keeps nothing of it. What declares a type of document is
 * refused: nothing is resolved, in the file or outside it, but the five characters that XML itself names.
 */
export async function readXml(pieces: AsyncIterable<Uint8Array>, taker: XmlTaker): Promise<void> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let depth = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth += 1;
        if (depth > DEEPEST) throw damagedFile();
        taker.open(bare(name), bareNames(attributes));
      },
      ontext: (text) => taker.text?.(text),
      onclosetag(name) {
        depth -= 1;
        taker.close?.(bare(name));
      },
      onprocessinginstruction(name) {
        if (name.startsWith("!")) throw damagedFile();
      },
      onerror(error) {
        throw error;
      },
    },
    { xmlMode: true },
  );
  try {
    for await (const piece of pieces) parser.write(decoder.decode(piece, { stream: true }));
    parser.write(decoder.decode());
    parser.end();
  } catch (error) {
    throw error instanceof Refusal ? error : damagedFile();
  }
}

function bare(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function bareNames(attributes: Readonly<Record<string, string>>): XmlAttributes {
  const named = Object.entries(attributes).map(([name, value]) => [bare(name), value] as const);
  return Object.fromEntries(named);
}
