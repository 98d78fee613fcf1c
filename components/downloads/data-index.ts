import { ARCHIVE_FORMS, archivePath, LATEST_ARCHIVE } from "@/domain/data/archive-address";
import { ARCHIVE_TABLES } from "@/domain/data/archive-tables";
import { FILE_PARAMETERS } from "@/domain/question/address-parameters";
import { everyNode } from "@/domain/question/list-pages";
import { execute } from "@/graphql/endpoint/execute";
import { graphql } from "@/graphql/generated";
import { CSV_COLUMNS } from "./columns";
import { FORM_TYPES, FORMS } from "./download";
import { FILES_DESCRIBED_AT, FILES_INDEX } from "./file-links";
import { TABLES } from "./tables";

/** How many archives the index names; every revision has one. */
const ARCHIVES_NAMED = 10;

const LICENCES = graphql(`
  query LicencesOfData($after: String) {
    sources(first: 100, after: $after) {
      pageInfo { hasNextPage endCursor }
      edges { node { slug name url licence licenceUrl redistribution publisher { name } } }
    }
  }
`);

const ARCHIVED = graphql(`
  query ArchivedRevisions($most: Int!) {
    revisions(first: $most) {
      totalCount
      edges { node { number at reason } }
    }
  }
`);

/** Where a file speaks of which country, and what is done with a parameter that it does not take. */
export const FILES_RULES = [
  "Pages show one country at a time; files and GraphQL cover every country unless one is named. Links from pages to files name the country.",
  "A parameter that a table does not take, or that is given twice, and any name that is not known is answered 400, with what it takes.",
  "In CSV a row with a reason in left_out has no amount: it stands for what is left out. The header Stepwise-Left-Out says how many there are, and the header Link leads to the other forms.",
  "Every file has an ETag and Last-Modified. With asOf, and in an archive, it never changes.",
] as const;

/** What there is to take away, with every column: what the page /data shows, and /data.json holds. */
export async function dataIndex(origin: string) {
  const sources = await everyNode(async (after) => (await execute(LICENCES, { after })).sources);
  const { revisions } = await execute(ARCHIVED, { most: ARCHIVES_NAMED });
  const at = (path: string) => `${origin}${path}`;
  const formsOf = (revision: number | string) =>
    Object.fromEntries(
      Object.keys(ARCHIVE_FORMS).map((form) => [form, at(archivePath(revision, form))]),
    );
  return {
    rules: FILES_RULES,
    openapi: at(FILES_DESCRIBED_AT),
    index: at(FILES_INDEX),
    tables: Object.entries(TABLES).map(([name, { describes, takes, columns, example }]) => ({
      name,
      describes,
      parameters: takes.map((parameter) => ({ name: parameter, ...FILE_PARAMETERS[parameter] })),
      forms: FORMS.map((form) => ({
        form,
        type: FORM_TYPES[form],
        example: at(`/data/${name}.${form}${example}`),
      })),
      columns,
    })),
    columnsOfCsv: CSV_COLUMNS,
    archives: {
      forms: ARCHIVE_FORMS,
      latest: formsOf(LATEST_ARCHIVE),
      address: formsOf("REVISION"),
      count: revisions.totalCount,
      newest: revisions.edges.map(({ node: { number, at: recorded, reason } }) => ({
        revision: number,
        recorded,
        reason,
        ...formsOf(number),
      })),
      tables: ARCHIVE_TABLES.map(({ name, describes, key, references, columns }) => ({
        name,
        describes,
        key,
        references,
        columns,
      })),
    },
    licences: sources.map(({ publisher, ...source }) => ({
      ...source,
      publisher: publisher.name,
      address: at(`/sources/${source.slug}`),
    })),
  };
}

/** The index, as the page and programs have it. */
export type DataIndex = Awaited<ReturnType<typeof dataIndex>>;
