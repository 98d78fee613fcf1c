/** How far a popover stays from what opened it, and from the edge of the window, in pixels. */
const GAP = 10;

/** Opens a popover of the page beside a mark of a chart, and takes the focus there. */
export function openPopover(id: string, beside: Element): void {
  const popover = document.getElementById(id);
  if (!popover) return;
  if (!popover.matches(":popover-open")) {
    popover.dataset.placed = "";
    popover.showPopover();
    popover.addEventListener("toggle", forget);
  }
  place(popover, beside.getBoundingClientRect());
  popover.focus({ preventScroll: true });
}

function forget(event: Event): void {
  const popover = event.currentTarget;
  if (!(popover instanceof HTMLElement) || popover.matches(":popover-open")) return;
  delete popover.dataset.placed;
  popover.removeEventListener("toggle", forget);
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
