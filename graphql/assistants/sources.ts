import { z } from "zod";
import { everyNode } from "@/domain/question/list-pages";
import { unknownProblem } from "@/domain/question/problems";
import { Refusal } from "@/domain/refusal";
import { nearestNames } from "@/domain/text/nearest-names";
import { methodWords } from "@/domain/words/enum-labels";
import { formatCount, formatDate } from "@/domain/words/format";
import { graphql } from "@/graphql/generated";
import { MOMENT, namedText, readAsked } from "./asked";
import { sourceSchema, toldSource } from "./figures";
import { defineTool, type ToolContext } from "./tool";

const SOURCES = graphql(`
  query AssistantSources($after: String, $asOf: DateTime) {
    sources(first: 100, after: $after, asOf: $asOf) {
      pageInfo { hasNextPage endCursor }
      edges { node { ...AssistantSource salaryCount } }
    }
  }
`);

const ONE = graphql(`
  query AssistantOneSource($slug: String!, $asOf: DateTime) {
    source(slug: $slug, asOf: $asOf) {
      ...AssistantSource
      salaryCount
      editions { slug name }
    }
  }
`);

const listedSchema = sourceSchema.extend({ salaryCount: z.number() });
type Listed = z.output<typeof listedSchema>;

async function publishedSources(asking: ToolContext, asOf: string): Promise<Listed[]> {
  const ask = async (after: string | null) =>
    (await asking.execute(SOURCES, { after, asOf })).sources;
  const nodes = await everyNode(ask);
  return nodes.map((node) => ({ ...toldSource(node), salaryCount: node.salaryCount }));
}

function sourceLine(source: Listed): string {
  const { publisher, name, slug, method, salaryCount, publishedOn, licence, url } = source;
  const parts = [
    methodWords(method as Parameters<typeof methodWords>[0]),
    `salaries: ${formatCount(salaryCount)}`,
    publishedOn === null ? "day of publication not stated" : `published ${formatDate(publishedOn)}`,
    `licence: ${licence ?? "not stated"}`,
    ...(url === null ? [] : [url]),
  ];
  return `${publisher}: ${name} (${slug}); ${parts.join("; ")}`;
}

export const listSourcesTool = defineTool({
  name: "list_sources",
  title: "All sources",
  description:
    "Every source of Stepwise: who publishes it, how it came by its figures, its licence.",
  takes: MOMENT,
  needs: [],
  answers: z.object({ sources: z.array(listedSchema), asOf: z.string(), page: z.string() }),
  async answer(asking, given) {
    const { moment } = await readAsked(asking, given, MOMENT);
    const sources = await publishedSources(asking, moment);
    const page = new URL(`/sources?asOf=${encodeURIComponent(moment)}`, asking.origin).href;
    return {
      data: { sources, asOf: moment, page },
      lines: [...sources.map(sourceLine), `The same again, for ever: ${page}`],
    };
  },
});

const TAKES = {
  source: { type: "string", description: "The slug of a source, such as bls-oews." },
  ...MOMENT,
} as const;

export const oneSourceTool = defineTool({
  name: "source",
  title: "One source",
  description:
    "One source with its method in its own words, its licence, what may be passed on, and its editions.",
  takes: TAKES,
  needs: ["source"],
  answers: listedSchema.extend({
    editions: z.array(z.object({ slug: z.string(), name: z.string() })),
    asOf: z.string(),
    page: z.string(),
  }),
  async answer(asking, given) {
    const slug = namedText(given, "source");
    const { moment } = await readAsked(asking, given, TAKES);
    const { source } = await asking.execute(ONE, { slug, asOf: moment });
    if (!source) throw await unknownSource(asking, slug, moment);
    const { salaryCount, editions } = source;
    const told = { ...toldSource(source), salaryCount };
    const page = new URL(`/sources/${told.slug}?asOf=${encodeURIComponent(moment)}`, asking.origin)
      .href;
    return {
      data: {
        ...told,
        editions: editions.map(({ slug: edition, name }) => ({ slug: edition, name })),
        asOf: moment,
        page,
      },
      lines: [
        sourceLine(told),
        told.methodNote,
        ...(told.note === null ? [] : [told.note]),
        ...editions.map(({ slug: edition, name }) => `Edition: ${name} (${edition})`),
        `The same again, for ever: ${page}`,
      ],
    };
  },
});

async function unknownSource(asking: ToolContext, slug: string, moment: string): Promise<Refusal> {
  const held = (await publishedSources(asking, moment)).map((source) => source.slug);
  const message = `${unknownProblem("source", slug, held)} list_sources names all.`;
  return new Refusal("NOT_FOUND", message, { suggestions: nearestNames(slug, held) });
}
