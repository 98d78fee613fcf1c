import { readFileSync } from "node:fs";
import { z } from "zod";

const routesSchema = z.array(z.object({ page: z.string() }));
const manifestSchema = z.object({ staticRoutes: routesSchema, dynamicRoutes: routesSchema });

/** Where the build says which routes there are, from the folder of the project. */
const MANIFEST = ".next/routes-manifest.json";

/** What is asked for by no route of the build. */
const OTHER = "other";
/** What the server answers besides routes of the build, by how its addresses begin. */
const BESIDES = ["/_next/", "/api/health"];

/**
 * Tells the route that answers an address, by the pattern that its folder has, "/titles/[slug]", so
 * that there are as many names as routes, whatever is asked for. `manifest`: the file in which the build
 * says its routes; where there is none, as in development, every address has one name.
 */
export function routeNames(manifest = MANIFEST): (path: string) => string {
  const { staticRoutes, dynamicRoutes } = readManifest(manifest);
  const fixed = new Set(staticRoutes.map(({ page }) => page));
  const patterns = dynamicRoutes.map(({ page }) => ({ page, parts: page.split("/") }));
  return (path) => {
    if (fixed.has(path)) return path;
    const beginning = BESIDES.find((each) => path.startsWith(each));
    if (beginning !== undefined) return beginning;
    const asked = path.split("/");
    return patterns.find(({ parts }) => fits(parts, asked))?.page ?? OTHER;
  };
}

/** Whether an address has the parts of a pattern, in which what may be anything stands in brackets. */
function fits(pattern: readonly string[], asked: readonly string[]): boolean {
  return (
    pattern.length === asked.length &&
    pattern.every((part, place) => part.startsWith("[") || part === asked[place])
  );
}

function readManifest(file: string): z.infer<typeof manifestSchema> {
  try {
    return manifestSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return { staticRoutes: [], dynamicRoutes: [] };
  }
}
