import type { Page } from "playwright-core";

/** Reports what must not happen on any page, whatever a test looks at. */
export function watchPage(page: Page, origin: string, report: (problem: string) => void): void {
  /** Addresses of documents that answered that they are not there, which the browser writes on the console. */
  const lostDocuments = new Set<string>();

  page.on("response", (response) => {
    const request = response.request();
    if (response.status() >= 500) report(`${response.url()} answered ${response.status()}`);
    const isDocument = request.isNavigationRequest() && request.frame() === page.mainFrame();
    if (isDocument && response.status() >= 400) lostDocuments.add(response.url());
  });
  page.on("console", (message) => {
    if (message.type() !== "error") return;
    const { url } = message.location();
    if (lostDocuments.has(url) && message.text().startsWith("Failed to load resource")) return;
    report(`${page.url()} wrote on the console: ${message.text()} (${url})`);
  });
  page.on("pageerror", (error) => report(`${page.url()} threw ${error.stack ?? error.message}`));
  page.on("request", (request) => {
    const url = request.url();
    const local = url.startsWith(`${origin}/`) || /^(data|blob|about):/.test(url);
    if (!local) report(`${page.url()} asked another origin: ${url}`);
  });
}
