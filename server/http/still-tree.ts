import { type TreeRows, treeRows } from "./tree-rows";

/** A tree without what its page holds anyway, and what is to be read from the page for it. */
export interface StillTree {
  readonly rows: string;
  /** The rows that are read: their number, and the mark of the element whose content they are. */
  readonly read: readonly (readonly [row: string, mark: string])[];
}

/** Elements with this bear no component of the browser, each under a name of its own. */
const MARK = "data-still";
/** React moves these to the head of the page, wherever they stand in the tree; a title but in drawings. */
const MOVED = new Set(["base", "link", "meta", "script", "style", "title"]);
const FRAGMENT = "$Sreact.fragment";
const ROOT = "0";
/** Another row, or a part of it. */
const ROW = /^\$L?([0-9a-f]+)((?::[^:]*)*)$/;
/** A row by its number: one that may come later, and what is made from one. */
const BY_NUMBER = /^\$[@QW]([0-9a-f]+)$/;
/** What stands for itself: an escaped text, what JSON has no word for, a symbol, a date, a whole number. */
const PLAIN = /^\$(?:\$|undefined$|NaN$|Infinity$|-|S|D|n)/;
const PLACE_IN_ELEMENT: Readonly<Record<string, number>> = { type: 1, key: 2, props: 3 };

type Parts = Record<string, unknown>;

/**
 * The tree of a page without the content of those elements that are marked as still and hold nothing that
 * comes to life: React leaves what it finds in them as it is, so that they need not be sent a second time.
 * Of the marks those in `there` stand in the page: a tree has pages too that are not shown, for an address
 * that leads nowhere. Null where the tree holds something that is not known here.
 */
export function stillTree(tree: string, there: ReadonlySet<string>): StillTree | null {
  const rows = treeRows(tree);
  return rows?.models.has(ROOT) ? new Stilling(rows, there).result() : null;
}

class Stilling {
  readonly #rows: TreeRows;
  readonly #there: ReadonlySet<string>;
  readonly #settled = new Set<unknown>();
  readonly #uses = new Map<object, number>();
  readonly #still = new Map<object, boolean>();
  readonly #written = new Map<object, string>();
  readonly #roots = new Set([ROOT]);
  /** The rows that stay in use. */
  readonly #told = new Set<string>();
  readonly #lines: string[] = [];
  readonly #read: [string, string][] = [];
  #isKnown = true;
  #next: number;

  constructor(rows: TreeRows, there: ReadonlySet<string>) {
    this.#rows = rows;
    this.#there = there;
    const modules = rows.others.map((row) => row.slice(0, row.indexOf(":")));
    const named = [...rows.models.keys(), ...rows.texts.keys(), ...modules];
    this.#next = Math.max(...named.map((row) => Number.parseInt(row, 16) || 0)) + 1;
  }

  result(): StillTree | null {
    const { models, texts, others } = this.#rows;
    // Rows are asked for while they are settled.
    for (const root of this.#roots) this.#settle(models.get(root));
    for (const root of this.#roots) this.#count(models.get(root));
    if (!this.#isKnown) return null;
    // Modules name such rows, and are not looked up again: so these stand first.
    const plain = [...models].filter(([, value]) => !isParts(value));
    const before = plain.map(([row, value]) => line(row, value));
    if (others.some((row) => this.#namesParts(row))) return null;
    for (const root of this.#roots) {
      const value = models.get(root);
      if (typeof value === "object" && value !== null) {
        this.#lines.push(line(root, this.#partsOf(value)));
      }
    }
    const told = [...texts].filter(([row]) => this.#told.has(row)).map(([, text]) => text);
    return { rows: [...before, ...others, ...told, ...this.#lines].join(""), read: this.#read };
  }

  /** Whether a row of another kind names one whose number goes. */
  #namesParts(row: string): boolean {
    const named = [...row.matchAll(/"\$([0-9a-f]+)"/g)];
    return named.some(([, name = ""]) => isParts(this.#rows.models.get(name)));
  }

  /** Puts what rows hold where they are named. */
  #settle(value: unknown): unknown {
    if (typeof value === "string") return this.#named(value);
    if (!isParts(value) || this.#settled.has(value)) return value;
    this.#settled.add(value);
    for (const [key, part] of Object.entries(value)) value[key] = this.#settle(part);
    return value;
  }

  #named(text: string): unknown {
    if (!text.startsWith("$") || PLAIN.test(text)) return text;
    const numbered = BY_NUMBER.exec(text)?.[1];
    if (numbered !== undefined) this.#roots.add(numbered);
    else if (!ROW.test(text) && text !== "$") this.#isKnown = false;
    const found = this.#follow(text);
    // A text stays in a row of its own.
    return typeof found === "string" ? text : this.#settle(found);
  }

  /** What a text names, through as many rows as it takes; the text where it names none. */
  #follow(text: unknown): unknown {
    if (typeof text !== "string") return text;
    const [, row = "", path = ""] = ROW.exec(text) ?? [];
    if (!this.#rows.models.has(row)) return text;
    let value = this.#follow(this.#rows.models.get(row));
    for (const step of path.split(":").slice(1)) {
      if (!isParts(value)) return text;
      const place = isElement(value) ? PLACE_IN_ELEMENT[step] : undefined;
      value = this.#follow(value[place ?? step]);
    }
    return value;
  }

  #count(value: unknown): void {
    if (!isParts(value)) return;
    const uses = (this.#uses.get(value) ?? 0) + 1;
    this.#uses.set(value, uses);
    if (uses === 1) for (const part of Object.values(value)) this.#count(part);
  }

  /** Whether nothing in it comes to life. */
  #isStill(value: unknown, isDrawn = false): boolean {
    if (typeof value === "string") return this.#isText(value);
    if (!isParts(value)) return true;
    const known = this.#still.get(value);
    if (known !== undefined) return known;
    const isStill = isElement(value)
      ? this.#isOfPage(value[1], isDrawn) && this.#isStill(value[3], isDrawn || value[1] === "svg")
      : Object.values(value).every((part) => this.#isStill(part, isDrawn));
    this.#still.set(value, isStill);
    return isStill;
  }

  #isText(value: string): boolean {
    const found = String(this.#follow(value));
    return !found.startsWith("$") || PLAIN.test(found) || this.#rows.texts.has(found.slice(1));
  }

  #isOfPage(type: unknown, isDrawn: boolean): boolean {
    if (typeof type !== "string") return false;
    return type.startsWith("$")
      ? this.#follow(type) === FRAGMENT
      : !MOVED.has(type) || (isDrawn && type === "title");
  }

  /** A value as a row holds it; what is used more than once has a row of its own. */
  #write(value: unknown): unknown {
    if (typeof value === "string") this.#told.add(value.slice(1));
    if (!isParts(value)) return value;
    const known = this.#written.get(value);
    if (known !== undefined) return `$${known}`;
    if (this.#uses.get(value) === 1) return this.#partsOf(value);
    const row = this.#nextRow();
    this.#written.set(value, row);
    this.#lines.push(line(row, this.#partsOf(value)));
    return `$${row}`;
  }

  #partsOf(value: object): unknown {
    if (isElement(value)) {
      const [sign, type, key, props] = value as unknown as [string, unknown, unknown, Parts];
      const mark = props[MARK];
      const { children, ...rest } = props;
      const isThere = typeof mark === "string" && this.#there.has(mark);
      if (isThere && children != null && this.#isStill(value)) {
        const row = this.#nextRow();
        this.#read.push([row, mark]);
        return [sign, type, key, { ...rest, dangerouslySetInnerHTML: { __html: `$${row}` } }];
      }
    }
    if (Array.isArray(value)) return value.map((part) => this.#write(part));
    const parts = Object.entries(value).map(([key, part]) => [key, this.#write(part)]);
    return Object.fromEntries(parts);
  }

  #nextRow(): string {
    this.#next += 1;
    return (this.#next - 1).toString(16);
  }
}

function isParts(value: unknown): value is Parts {
  return typeof value === "object" && value !== null;
}

function isElement(value: object): value is Parts {
  return Array.isArray(value) && value[0] === "$" && value.length >= 4;
}

function line(row: string, value: unknown): string {
  return `${row}:${JSON.stringify(value)}\n`;
}
