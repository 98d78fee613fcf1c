import { readAmount } from "@/domain/entry/amounts/amount-text";
import { decimalString } from "@/domain/evidence/money";
import type { FieldSpec } from "./field";

type Tree = Record<string, unknown>;

/** The input of a mutation from what was typed: names with dots are nested, empty cells are null. */
export function inputOf(typed: FormData, fields: readonly FieldSpec[], fixed: object): object {
  const input = structuredClone(fixed) as Tree;
  for (const field of fields) put(input, field.name.split("."), typedValue(typed, field));
  return input;
}

function typedValue(typed: FormData, { name, kind, required, columns }: FieldSpec): unknown {
  if (kind === "several") return typed.getAll(name).map(String);
  if (kind === "yes") return typed.has(name);
  if (kind === "lines") {
    const lines = String(typed.get(name) ?? "")
      .split(/\r?\n/)
      .filter((line) => line.trim() !== "");
    return columns ? lines.map((line) => cellsOf(line, columns)) : lines.map((line) => line.trim());
  }
  // A password is taken to the letter.
  const text =
    kind === "password" ? String(typed.get(name) ?? "") : String(typed.get(name) ?? "").trim();
  if (text === "") return required ? "" : null;
  if (kind === "amount") return plainAmount(text);
  return kind === "number" ? Number(text) : text;
}

/** An amount as it is sent: "9.5 L" is 950000. What says a currency or a time besides is left for the server to refuse. */
function plainAmount(text: string): string {
  const reading = readAmount(text);
  if ("problem" in reading) return text;
  const { amount, currency, period } = reading.value;
  return currency === null && period === null ? decimalString(amount) : text;
}

function cellsOf(line: string, columns: readonly string[]): Tree {
  const cells = line.split("\t").map((cell) => cell.trim());
  return Object.fromEntries(columns.map((column, place) => [column, cells[place] || null]));
}

function put(tree: Tree, [head = "", ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) {
    tree[head] = value;
    return;
  }
  const branch = (tree[head] ?? {}) as Tree;
  tree[head] = branch;
  put(branch, rest, value);
}

/** What stands at a path in an answer, as text. */
export function valueAt(data: object, path: string): string {
  const found = path
    .split(".")
    .reduce<unknown>((branch, name) => (branch as Tree | null)?.[name], data);
  return String(found ?? "");
}
