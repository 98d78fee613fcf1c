/** What a key does in the grid. */
export type GridCommand =
  | "undo"
  | "redo"
  | "insertRow"
  | "removeRow"
  | "fillDown"
  | "fillBelow"
  | "splitRange"
  | "down"
  | "up";

/** The keys of the grid, as the list of keys tells them. */
export const GRID_KEYS: readonly { readonly keys: string; readonly does: string }[] = [
  { keys: "Enter, Shift+Enter", does: "the cell below, the cell above" },
  { keys: "↓, ↑", does: "the same, where a cell has no list to choose from" },
  { keys: "Ctrl+Z, Ctrl+Y", does: "undoes a change, does it again" },
  { keys: "Ctrl+D", does: "takes over the cell above" },
  { keys: "Ctrl+Shift+D", does: "puts the cell into all filled rows below" },
  { keys: "Alt+Enter", does: "a new row below" },
  { keys: "Alt+Delete", does: "removes the row" },
  { keys: "Alt+S", does: "enters a range as two rows, its minimum and its maximum" },
  { keys: "Ctrl+C", does: "copies all rows where nothing is selected" },
];

/** What is known of a key that was pressed. */
interface Key {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** What is done by keys that are pressed together. */
const BY_KEYS: Readonly<Record<string, GridCommand>> = {
  "Control KeyZ": "undo",
  "Control Shift KeyZ": "redo",
  "Control KeyY": "redo",
  "Control KeyD": "fillDown",
  "Control Shift KeyD": "fillBelow",
  "Alt Enter": "insertRow",
  "Alt Delete": "removeRow",
  "Alt KeyS": "splitRange",
  Enter: "down",
  "Shift Enter": "up",
};

/** The arrows, where a cell has no list of its own. */
const BY_ARROW: Readonly<Record<string, GridCommand>> = { ArrowDown: "down", ArrowUp: "up" };

/** What a key does in a cell; null for what the cell does itself. `hasList`: the arrows are the list's there. */
export function gridCommand(pressed: Key, hasList: boolean): GridCommand | null {
  const { key, code, shiftKey, altKey } = pressed;
  const isLetter = code.startsWith("Key");
  const keys = [
    ...(pressed.ctrlKey || pressed.metaKey ? ["Control"] : []),
    ...(altKey ? ["Alt"] : []),
    ...(shiftKey ? ["Shift"] : []),
    // A letter by its place: with Alt some keyboards write another.
    isLetter ? code : key,
  ].join(" ");
  return BY_KEYS[keys] ?? (hasList ? null : (BY_ARROW[keys] ?? null));
}
