/** How far a tip stays from its mark, and from the edge of the window, in pixels. */
const GAP = 8;

/** Puts a tip above what it tells of, below it where there is no room, always inside the window. */
export function placeTip(tip: HTMLElement, mark: Element): void {
  const { left, top, bottom, width } = mark.getBoundingClientRect();
  const { offsetWidth, offsetHeight } = tip;
  const wished = left + width / 2 - offsetWidth / 2;
  const most = window.innerWidth - offsetWidth - GAP;
  const above = top - offsetHeight - GAP;
  tip.style.setProperty("--tip-left", `${Math.round(Math.max(GAP, Math.min(wished, most)))}px`);
  tip.style.setProperty("--tip-top", `${Math.round(above >= GAP ? above : bottom + GAP)}px`);
}
