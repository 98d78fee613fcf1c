/** An origin that no page has, to see whether an address leaves it. */
const NOWHERE = "http://nowhere.invalid";

/** A path of this site that somebody may be led on to; whatever would lead elsewhere becomes the start page. */
export function ownPath(asked: string | string[] | undefined): string {
  const [path = ""] = [asked ?? ""].flat();
  if (!path.startsWith("/admin") || !URL.canParse(path, NOWHERE)) return "/admin";
  const { origin, pathname, search } = new URL(path, NOWHERE);
  return origin === NOWHERE && pathname.startsWith("/admin") ? pathname + search : "/admin";
}
