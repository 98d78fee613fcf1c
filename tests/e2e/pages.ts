/** Every page of the site, one address for each kind and state. */
export const PAGES = [
  "/",
  "/titles/chief-data-scientist",
  "/titles/machine-learning-manager",
  "/compare",
  "/compare?titles=data-scientist,machine-learning-manager,chief-data-scientist",
  "/sources",
  "/sources/guide-glassdoor",
  "/sources/guide-turing",
  "/salaries/guide-glassdoor-chief-data-scientist",
  "/guide",
  "/method",
  "/changes",
] as const;

/** An address that leads nowhere. */
export const LOST = "/titles/nobody";
