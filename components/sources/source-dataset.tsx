import { methodWords } from "@/domain/words/enum-labels";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";

const SOURCE_DATASET = graphql(`
  fragment SourceDataset on Source {
    slug
    name
    url
    author
    method
    methodNote
    licenceUrl
    publishedOn
    recorded { at }
    publisher { name url }
  }
`);

/**
 * What a source is, for search engines of data: a Dataset of schema.org. Nothing is said of it that the
 * page does not say, and what is not known is left out.
 */
export function SourceDataset({
  source,
  origin,
}: {
  source: FragmentType<typeof SOURCE_DATASET>;
  /** The address of the site, without a path. */
  origin: string;
}) {
  const data = readFragment(SOURCE_DATASET, source);
  const { publisher } = data;
  const organisation = {
    "@type": "Organization",
    name: publisher.name,
    ...known({ url: publisher.url }),
  };
  const dataset = {
    "@context": "https://schema.org",
    "@type": "Dataset",
    name: data.name,
    description: `${data.name}, a source of salaries published by ${publisher.name}. ${data.methodNote}`,
    url: `${origin}/sources/${data.slug}`,
    identifier: `${origin}/sources/${data.slug}`,
    measurementTechnique: methodWords(data.method),
    publisher: organisation,
    creator: data.author === null ? organisation : { "@type": "Person", name: data.author },
    ...known({
      isBasedOn: data.url,
      license: data.licenceUrl,
      datePublished: data.publishedOn,
    }),
    dateModified: data.recorded.at,
    includedInDataCatalog: { "@type": "DataCatalog", name: "Stepwise", url: `${origin}/data` },
  };
  // React writes what is within a script so that nothing of it ends the element.
  return <script type="application/ld+json">{JSON.stringify(dataset)}</script>;
}

function known(fields: Readonly<Record<string, string | null>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(fields).filter((field): field is [string, string] => field[1] !== null),
  );
}
