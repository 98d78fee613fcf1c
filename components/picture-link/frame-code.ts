import { element } from "./markup";

/** The code that frames a chart in another page. */
export function frameCode(
  src: string,
  title: string,
  { width, height }: { readonly width: number | string; readonly height: number },
): string {
  return element("iframe", {
    src,
    title,
    width,
    height,
    loading: "lazy",
    style: "border:0;max-width:100%",
  }).markup;
}
