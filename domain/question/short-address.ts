import type { Parameters } from "./parameters";

/**
 * The same address without empty parameters, and with `titles` once, its values with commas between;
 * null where it is so already. A form sends every field that it has, and one `titles` for each tick.
 */
export function shortAddress(path: string, parameters: Parameters): string | null {
  const entries = Object.entries(parameters).map(([name, value]): [string, string[]] => [
    name,
    [value ?? []].flat(),
  ]);
  const short = entries.every(
    ([name, values]) =>
      values.every((value) => value.trim() !== "") && (name !== "titles" || values.length <= 1),
  );
  if (short) return null;
  const kept = entries.flatMap(([name, values]) => {
    const told = values.filter((value) => value.trim() !== "");
    if (name === "titles" && told.length > 0) return [[name, told.join(",")]];
    return told.map((value) => [name, value]);
  });
  const search = kept.map((pair) => pair.map(written).join("=")).join("&");
  return search === "" ? path : `${path}?${search}`;
}

/** A part of a search; commas stand as they are, which addresses allow and readers can read. */
function written(text: string): string {
  return encodeURIComponent(text).replaceAll("%2C", ",");
}
