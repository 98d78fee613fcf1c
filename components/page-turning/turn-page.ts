/** What whoever turns the page asks for. */
export interface PageTurn {
  readonly address: string;
  /** Whether the page stays where it is scrolled to: for another view of the same. */
  readonly isSameView: boolean;
}

/** The name of the event that asks for another page. */
export const PAGE_TURN = "page-turn";

/** Asks for another page without loading a document: `PageTurning`, which every page has, leads there. */
export function turnPage(turn: PageTurn): void {
  document.dispatchEvent(new CustomEvent<PageTurn>(PAGE_TURN, { detail: turn }));
}
