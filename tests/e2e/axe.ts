import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import type { Page } from "playwright-core";

const AXE = readFileSync(
  createRequire(path.resolve("package.json")).resolve("axe-core/axe.min.js"),
  "utf8",
);

interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly {
    readonly target: readonly string[];
    readonly failureSummary?: string;
  }[];
}

/**
 * What axe-core finds wrong with a page, in lines that say where. Runs beside the page's own policy
 * for scripts.
 */
export async function axeViolations(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  await session.send("Runtime.evaluate", { expression: AXE });
  const { result } = await session.send("Runtime.evaluate", {
    expression: `axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }).then(({ violations }) => JSON.stringify(violations))`,
    awaitPromise: true,
  });
  const violations = JSON.parse(String(result.value)) as Violation[];
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id} (${help}): ${node.target.join(" ")}: ${node.failureSummary ?? ""}`),
  );
}

/** Each theme and each width once: colours do not depend on the width, nor widths on the colours. */
const LOOKS = [
  { colorScheme: "dark", width: 1440 },
  { colorScheme: "light", width: 360 },
] as const;

/** Widths between the two, at which lists begin to stand beside each other. */
const WIDTHS_BETWEEN = [600, 768, 1024] as const;

/**
 * What is wrong with a page, in the dark on a desk and in light on a phone: what axe finds, and
 * scrolling sideways, there and at the widths between. `seen` is called when it has each of the two looks.
 */
export async function faultsOf(
  page: Page,
  address: string,
  seen: (width: number) => Promise<unknown> = async () => undefined,
): Promise<string[]> {
  await page.goto(address, { waitUntil: "networkidle" });
  const faults: string[] = [];
  for (const { colorScheme, width } of LOOKS) {
    await page.emulateMedia({ colorScheme });
    const sideways = await overflowAt(page, width);
    await seen(width);
    const found = [...(await axeViolations(page)), ...sideways];
    faults.push(...found.map((fault) => `${address}, ${colorScheme} at ${width} px: ${fault}`));
  }
  for (const width of WIDTHS_BETWEEN) {
    const sideways = await overflowAt(page, width);
    faults.push(...sideways.map((fault) => `${address}, at ${width} px: ${fault}`));
  }
  return faults;
}

/** The frames in which a page has to find its form at a width. */
const MOST_FRAMES = 600;

/** How far a page scrolls sideways at a width, in a line; nothing where it does not. */
async function overflowAt(page: Page, width: number): Promise<string[]> {
  await page.setViewportSize({ width, height: 800 });
  // A chart is drawn anew for the width some frames after it changes.
  const overflow = await page.evaluate(async (frames) => {
    const beyond = () => document.documentElement.scrollWidth - innerWidth;
    for (let frame = 0; frame < frames && beyond() > 0; frame += 1) {
      await new Promise(requestAnimationFrame);
    }
    return beyond();
  }, MOST_FRAMES);
  return overflow > 0 ? [`scrolls sideways by ${overflow} px`] : [];
}
