/** Round values from zero to just under the greatest, about four of them. */
export function axisTicks(greatest: number): number[] {
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
