import type { Page } from "playwright-core";

/** Reports what must not happen on any page, whatever a test looks at. */
export function watchPage(page: Page, origin: string, report: (problem: string) => void): void {
  /** Documents that are not there and questions that were refused, which the browser writes on the console. */
  const refused = new Set<string>();

  page.on("response", (response) => {
    const request = response.request();
    if (response.status() >= 500) report(`${response.url()} answered ${response.status()}`);
    const isDocument = request.isNavigationRequest() && request.frame() === page.mainFrame();
    const isQuestion = new URL(response.url()).pathname.startsWith("/api/");
    if ((isDocument || isQuestion) && response.status() >= 400) refused.add(response.url());
  });
  page.on("console", (message) => {
    if (message.type() !== "error") return;
    const { url } = message.location();
    if (refused.has(url) && message.text().startsWith("Failed to load resource")) return;
    report(`${page.url()} wrote on the console: ${message.text()} (${url})`);
  });
  page.on("pageerror", (error) => report(`${page.url()} threw ${error.stack ?? error.message}`));
  page.on("request", (request) => {
    const url = request.url();
    const local = url.startsWith(`${origin}/`) || /^(data|blob|about):/.test(url);
    if (!local) report(`${page.url()} asked another origin: ${url}`);
  });
}
