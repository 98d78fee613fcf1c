/** How far a popover stays from what opened it, and from the edge of the window, in pixels. */
const GAP = 10;
const REST_MS = 150;
const LEAVE_MS = 220;

let resting: ReturnType<typeof setTimeout> | undefined;
let leaving: ReturnType<typeof setTimeout> | undefined;
let pinned: string | null = null;

/**
 * Opens a popover of the page beside a mark of a chart. `pin`: by click or key, so that it stays until
 * closed; else it closes when the pointer has left both the mark and the popover.
 */
export function openPopover(id: string, beside: Element, pin: boolean): void {
  clearTimeout(leaving);
  clearTimeout(resting);
  const popover = document.getElementById(id);
  if (!popover) return;
  if (pin) pinned = id;
  else if (pinned !== null || document.querySelector("[popover]:popover-open:not([data-placed])"))
    return;
  if (!popover.matches(":popover-open")) {
    popover.dataset.placed = "";
    popover.showPopover();
    popover.addEventListener("toggle", forget);
    popover.addEventListener("pointerenter", stay);
    popover.addEventListener("pointerleave", leavePopover);
  }
  place(popover, beside.getBoundingClientRect());
  if (pin) popover.focus({ preventScroll: true });
}

/** The pointer came to a mark: its popover opens if it stays a moment, not when it only passes. */
export function restOn(id: string, beside: Element): void {
  clearTimeout(resting);
  resting = setTimeout(() => openPopover(id, beside, false), REST_MS);
}

/** The pointer left a mark: its popover closes shortly, unless it was pinned or the pointer is in it. */
export function leavePopover(): void {
  clearTimeout(resting);
  clearTimeout(leaving);
  leaving = setTimeout(() => {
    if (pinned !== null) return;
    const open = document.querySelector<HTMLElement>("[popover][data-placed]:popover-open");
    open?.hidePopover();
  }, LEAVE_MS);
}

function stay(): void {
  clearTimeout(leaving);
}

function forget(event: Event): void {
  const popover = event.currentTarget;
  if (!(popover instanceof HTMLElement) || popover.matches(":popover-open")) return;
  if (pinned === popover.id) pinned = null;
  delete popover.dataset.placed;
  popover.removeEventListener("toggle", forget);
  popover.removeEventListener("pointerenter", stay);
  popover.removeEventListener("pointerleave", leavePopover);
}

/** To the right of the mark where there is room, else to its left; always inside the window. */
function place(popover: HTMLElement, mark: DOMRect): void {
  const { offsetWidth: width, offsetHeight: height } = popover;
  const fitsRight = mark.right + GAP + width + GAP <= window.innerWidth;
  const left = fitsRight ? mark.right + GAP : Math.max(GAP, mark.left - GAP - width);
  const middle = mark.top + mark.height / 2 - height / 3;
  const top = Math.max(GAP, Math.min(middle, window.innerHeight - height - GAP));
  popover.style.setProperty("--popover-left", `${Math.round(left)}px`);
  popover.style.setProperty("--popover-top", `${Math.round(top)}px`);
}
