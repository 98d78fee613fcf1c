/** A piece of XML or HTML that can stand in a document: what was text in it is written so that it stays text. */
export interface Markup {
  readonly markup: string;
}

type Attribute = string | number | null | undefined;

/** What XML 1.0 has no way to write: most control characters, and halves of letters. */
const UNWRITABLE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** A text as documents write it, between tags and in attributes alike. */
export function escaped(text: string): string {
  return text.replace(UNWRITABLE, "").replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? "");
}

/** An element. Parts that are strings are text; attributes that are null are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, Attribute>> = {},
  ...parts: readonly (Markup | string)[]
): Markup {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === null || value === undefined ? [] : [` ${key}="${escaped(String(value))}"`],
  );
  return { markup: `<${name}${written.join("")}>${inRow(parts).markup}</${name}>` };
}

/** An element of HTML that has no content, and so no end. */
export function emptyElement(
  name: string,
  attributes: Readonly<Record<string, Attribute>>,
): Markup {
  return { markup: element(name, attributes).markup.slice(0, -`</${name}>`.length) };
}

/** Pieces one after the other. */
export function inRow(parts: readonly (Markup | string)[]): Markup {
  return {
    markup: parts.map((part) => (typeof part === "string" ? escaped(part) : part.markup)).join(""),
  };
}
