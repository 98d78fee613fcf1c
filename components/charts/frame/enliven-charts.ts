import { openPopover } from "./open-popover";
import { placeTip } from "./place-tip";

/** How long a tip stays when the pointer has left its mark, so that it can be reached. */
const LEAVE_MS = 160;
const MARK = "[data-tip]";

/**
 * What every chart of a page answers with, by what its marks say of themselves: `data-tip` is told
 * beside a mark on hover, touch and focus; `data-source` is lit wherever it is on the page; a click
 * opens the popover `data-opens`. Nothing is attached to the marks. All of it ends with `signal`.
 */
export function enlivenCharts(signal: AbortSignal): void {
  const tip = document.createElement("div");
  tip.className = "chart-tip";
  tip.id = "chart-tip";
  tip.setAttribute("role", "tooltip");
  tip.hidden = true;
  document.body.append(tip);
  let told: Element | null = null;
  let leaving: ReturnType<typeof setTimeout> | undefined;
  let lit = "";
  /** The mark whose tip was closed by key: it stays closed until something else is turned to. */
  let closed: Element | null = null;

  const light = (sources: string) => {
    if (sources !== lit) lightSources(sources);
    lit = sources;
  };

  const stay = () => {
    clearTimeout(leaving);
    leaving = undefined;
  };
  const forget = () => {
    stay();
    told?.removeAttribute("aria-describedby");
    told = null;
    tip.hidden = true;
    light("");
  };
  const tell = (mark: Element) => {
    stay();
    if (mark === told || mark === closed) return;
    forget();
    closed = null;
    told = mark;
    const lines = (mark.getAttribute("data-tip") ?? "").split("\n");
    tip.replaceChildren(
      ...lines.map((words) => {
        const line = document.createElement("p");
        line.textContent = words;
        return line;
      }),
    );
    tip.hidden = false;
    placeTip(tip, mark);
    mark.setAttribute("aria-describedby", tip.id);
    light(mark.getAttribute("data-source") ?? "");
  };
  const leave = () => {
    leaving ??= setTimeout(forget, LEAVE_MS);
  };

  const listen = (event: string, listener: (event: Event) => void) =>
    document.addEventListener(event, listener, { signal });
  // Not when the pointer enters: it may rest there before the page can answer.
  listen("pointermove", ({ target }) => {
    const mark = closest(target, MARK);
    if (mark) tell(mark);
    else if (closest(target, ".chart-tip")) stay();
    else if (told) leave();
    else if (closed) closed = null;
    else light(closest(target, "[data-source]")?.getAttribute("data-source") ?? "");
  });
  listen("focusin", ({ target }) => {
    const mark = closest(target, MARK);
    if (mark) tell(mark);
    else if (told) forget();
  });
  listen("focusout", leave);
  listen("pointerout", (event) => {
    if (event instanceof PointerEvent && event.relatedTarget === null) leave();
  });
  // What only a script can do is offered from now on.
  document.documentElement.dataset.alive = "";
  listen("click", ({ target }) => {
    const button = closest(target, "[data-copy], [data-copy-code], [data-copy-text]");
    if (!(button instanceof HTMLElement)) return;
    import("@/components/picture-link/copy-chart").then(
      ({ copyChart }) => copyChart(button),
      () => undefined,
    );
  });
  listen("click", (event) => {
    const mark = closest(event.target, "[data-opens]");
    const popover = mark?.getAttribute("data-opens");
    if (!(mark && popover && document.getElementById(popover))) return;
    event.preventDefault();
    forget();
    openPopover(popover, mark);
  });
  listen("keydown", (event) => {
    if (!(event instanceof KeyboardEvent) || event.key !== "Escape") return;
    closed = told;
    forget();
  });
  document.addEventListener("scroll", forget, { signal, capture: true, passive: true });
  signal.addEventListener("abort", () => {
    forget();
    tip.remove();
  });
}

/** Lights all that is of some sources, and lets the rest of each chart step back. */
function lightSources(sources: string): void {
  const wanted = sources.split(" ").filter((slug) => slug !== "");
  for (const chart of document.querySelectorAll("[data-chart]")) {
    chart.toggleAttribute("data-lit-chart", wanted.length > 0);
  }
  for (const element of document.querySelectorAll("[data-source]")) {
    const own = (element.getAttribute("data-source") ?? "").split(" ");
    element.toggleAttribute(
      "data-lit",
      wanted.some((slug) => own.includes(slug)),
    );
  }
}

function closest(target: EventTarget | null, selector: string): Element | null {
  return target instanceof Element ? target.closest(selector) : null;
}
