import { format } from "node:util";

/**
 * A test that makes the code complain fails, unless it says so: libraries report misuse on the
 * console and go on. A test that expects a complaint replaces the method with jest.spyOn.
 */
const complaints: string[] = [];

for (const method of ["error", "warn"] as const) {
  console[method] = (...values: unknown[]) => {
    complaints.push(`console.${method}: ${format(...values)}`);
  };
}

afterEach(() => {
  const unexpected = complaints.splice(0);
  if (unexpected.length > 0)
    throw new Error(`Unexpected on the console:\n${unexpected.join("\n")}`);
});
