import { formatCount, formatTick } from "@/domain/words/format";

/** A scale from zero to the greatest value that is drawn on it. */
export interface Axis {
  readonly greatest: number;
  readonly ticks: readonly { readonly value: number; readonly label: string }[];
}

/** The axis of amounts of a currency, in the unit of `axisValue`; null where none is above zero. */
export function payAxis(values: readonly number[], currency: string): Axis | null {
  const greatest = Math.max(0, ...values);
  if (greatest === 0) return null;
  const ticks = roundTicks(greatest);
  return {
    greatest,
    ticks: ticks.map((value) => ({ value, label: formatTick(value, currency) })),
  };
}

/** An axis of whole years up to `last`, a tick each `step`. */
export function yearsAxis(last: number, step: number): Axis {
  const ticks = Array.from({ length: Math.floor(last / step) + 1 }, (_, place) => place * step);
  return { greatest: last, ticks: ticks.map((value) => ({ value, label: formatCount(value) })) };
}

/** How far along an axis a value lies, as CSS and SVG write it: "62.5%". */
export function placeOn({ greatest }: Axis, value: number): string {
  return `${Math.round((value / greatest) * 10_000) / 100}%`;
}

/** Round values from zero to just under the greatest, about four of them. */
export function roundTicks(greatest: number): number[] {
  const rough = greatest / 3.5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((size) => size >= rough) ?? power;
  return Array.from({ length: Math.floor(greatest / step) + 1 }, (_, index) =>
    rounded(index * step),
  );
}

/** Without the last digits that binary fractions leave: 0.30000000000000004 is 0.3. */
function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
