import { heldTitles } from "@/components/downloads/held-titles";
import { siteOrigin } from "@/components/request/site-origin";
import { taggedResponse } from "@/http/entity-tag";

export const dynamic = "force-dynamic";

/** What an assistant needs to answer from Stepwise: where the figures are as text, and how to cite them. */
export async function GET(request: Request): Promise<Response> {
  const origin = await siteOrigin();
  const titles = (await heldTitles(null)).map(
    ({ slug, name }) => `- [${name}](${origin}/data/pay.md?titles=${slug}&country=IN)`,
  );
  const text = `# Stepwise

> What the next step in a machine-learning career pays, and who says so. Every figure has its source; sources are shown side by side and never blended. What is not known is called missing.

The addresses below are for India: \`country=US\` (ISO 3166-1) in its place is for another country, and without \`country\` a text is for every country. Name the source and its date with every figure you repeat, and the address that ends in \`asOf=\`, which says the same for ever.

An assistant that speaks the Model Context Protocol asks at ${origin}/mcp (streamable HTTP, read-only, no account): find a title, its pay by source, comparisons, steps, paths, sources, and what changed.

## The path and comparisons

- [The path from Data Scientist to Chief Data Scientist](${origin}/data/steps.md?titles=data-scientist,chief-data-scientist&country=IN)
- [Two titles side by side](${origin}/data/pay.md?titles=data-scientist,machine-learning-architect&country=IN)

## What each title is paid, by source

${titles.join("\n")}

## Finding a title

- [All titles, by craft and level, with where their pay is held](${origin}/titles)
- [A title, source, country or step by what it is called](${origin}/search?q=ml+engineer): the same as JSON at ${origin}/search/results.json?q=ml+engineer

## Rules and API

- [How figures are graded, compared and left apart](${origin}/method)
- [The data: files, every column, archives of each revision](${origin}/data)
- [The API: GraphQL and files](${origin}/docs/api)
- [Sources and their licences](${origin}/sources)
`;
  const validators = { "cache-control": "public, no-cache" };
  return taggedResponse(request, new TextEncoder().encode(text), validators, {
    "content-type": "text/plain; charset=utf-8",
  });
}
