import { writeFile } from "node:fs/promises";
import { ensureChromium } from "./chromium.mjs";
import { ensureInstalled } from "./install.mjs";
import { enterProject } from "./project.mjs";
import { command, step } from "./step.mjs";

/** What README.md shows, each with the page that it is of. */
const PICTURES = [
  ["docs/pictures/home.webp", "/?country=US"],
  [
    "docs/pictures/compare.webp",
    "/compare?titles=data-scientist,machine-learning-architect,machine-learning-manager&country=US",
  ],
];

const WINDOW = { width: 1280, height: 860 };

/** npm run pictures: the pictures of README.md anew, from the site at STEPWISE_ADDRESS, or at the usual one. */
enterProject();
await command(async () => {
  await ensureInstalled();
  const address = process.env.STEPWISE_ADDRESS || "http://127.0.0.1:3000";
  const { chromium } = await import("playwright-core");
  const browser = await chromium.launch({
    executablePath: await ensureChromium(),
    chromiumSandbox: process.getuid?.() !== 0,
  });
  try {
    const context = await browser.newContext({
      viewport: WINDOW,
      deviceScaleFactor: 1.5,
      colorScheme: "light",
    });
    for (const [file, path] of PICTURES) {
      await step(`Taking ${file}`, async () => {
        const page = await context.newPage();
        await page.goto(address + path, { waitUntil: "networkidle" });
        const session = await context.newCDPSession(page);
        const taken = await session.send("Page.captureScreenshot", {
          format: "webp",
          quality: 82,
        });
        await writeFile(file, Buffer.from(taken.data, "base64"));
      });
    }
  } finally {
    await browser.close();
  }
});
