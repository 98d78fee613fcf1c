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
 * for scripts. `except`: what is not ours to mend.
 */
export async function axeViolations(page: Page, except: readonly string[] = []): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  await session.send("Runtime.evaluate", { expression: AXE });
  const { result } = await session.send("Runtime.evaluate", {
    expression: `axe.run({ include: document, exclude: ${JSON.stringify(except)} }, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }).then(({ violations }) => JSON.stringify(violations))`,
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

/**
 * What is wrong with a page, in the dark on a desk and in light on a phone: what axe finds, and
 * scrolling sideways. `seen` is called when it has each of the two looks.
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
    await page.setViewportSize({ width, height: 800 });
    // A chart is drawn anew for the width a moment after it changes.
    await page
      .waitForFunction(() => document.documentElement.scrollWidth <= innerWidth)
      .catch(() => undefined);
    await seen(width);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    const found = await axeViolations(page);
    if (overflow > 0) found.push(`scrolls sideways by ${overflow} px`);
    faults.push(...found.map((fault) => `${address}, ${colorScheme} at ${width} px: ${fault}`));
  }
  return faults;
}
