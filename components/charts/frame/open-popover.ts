/** How far a panel stays from what opened it, and from the edge of the window, in pixels. */
const GAP = 10;
const REST_MS = 150;
const LEAVE_MS = 220;

let resting: ReturnType<typeof setTimeout> | undefined;
let leaving: ReturnType<typeof setTimeout> | undefined;
let pinned: string | null = null;

/**
 * Opens a panel of the page beside a mark of a chart. `pin`: by click or key, so that it stays until
 * closed; else it closes when the pointer has left both the mark and the panel.
 */
export function openPanel(id: string, beside: Element, pin: boolean): void {
  clearTimeout(leaving);
  clearTimeout(resting);
  const panel = document.getElementById(id);
  if (!panel) return;
  if (pin) pinned = id;
  else if (pinned !== null || document.querySelector("[popover]:popover-open:not([data-placed])"))
    return;
  if (!panel.matches(":popover-open")) {
    panel.dataset.placed = "";
    panel.showPopover();
    panel.addEventListener("toggle", forget);
    panel.addEventListener("pointerenter", stay);
    panel.addEventListener("pointerleave", leavePanel);
  }
  place(panel, beside.getBoundingClientRect());
  if (pin) panel.focus({ preventScroll: true });
}

/** The pointer came to a mark: its panel opens if it stays a moment, not when it only passes. */
export function restOn(id: string, beside: Element): void {
  clearTimeout(resting);
  resting = setTimeout(() => openPanel(id, beside, false), REST_MS);
}

/** The pointer left a mark: its panel closes shortly, unless it was pinned or the pointer is in it. */
export function leavePanel(): void {
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
  const panel = event.currentTarget;
  if (!(panel instanceof HTMLElement) || panel.matches(":popover-open")) return;
  if (pinned === panel.id) pinned = null;
  delete panel.dataset.placed;
  panel.removeEventListener("toggle", forget);
  panel.removeEventListener("pointerenter", stay);
  panel.removeEventListener("pointerleave", leavePanel);
}

/** To the right of the mark where there is room, else to its left; always inside the window. */
function place(panel: HTMLElement, mark: DOMRect): void {
  const { offsetWidth: width, offsetHeight: height } = panel;
  const fitsRight = mark.right + GAP + width + GAP <= window.innerWidth;
  const left = fitsRight ? mark.right + GAP : Math.max(GAP, mark.left - GAP - width);
  const middle = mark.top + mark.height / 2 - height / 3;
  const top = Math.max(GAP, Math.min(middle, window.innerHeight - height - GAP));
  panel.style.setProperty("--panel-left", `${Math.round(left)}px`);
  panel.style.setProperty("--panel-top", `${Math.round(top)}px`);
}
