import { ARCHIVE_FORMS, archivePath, LATEST_ARCHIVE } from "@/domain/data/archive-address";
import type { DataColumn } from "@/domain/data/column";
import { FILE_PARAMETERS } from "@/domain/question/address-parameters";
import { CSV_COLUMNS } from "./columns";
import { FORM_TYPES, FORMS, type Form } from "./download";
import { DESCRIPTION_TYPE, FILES_DESCRIBED_AT, FILES_INDEX } from "./file-links";
import { TABLES, type Table } from "./tables";

type Json = Readonly<Record<string, unknown>>;

const refer = (part: string, name: string): Json => ({ $ref: `#/components/${part}/${name}` });
const JSON_TYPE = "application/json";

/** What the files are for programs: OpenAPI 3.1, made of what answers the addresses. */
export function openApi(origin: string): Json {
  return {
    openapi: "3.1.0",
    info: {
      title: "Stepwise: files",
      version: "1.0.0",
      summary: "Pay in machine-learning careers as tables, with the sources in them.",
      description: `Tables of what the pages show, and archives of all that is held. Anybody may ask, without a key. A parameter that is not named here is refused. The columns, for people: ${origin}/data`,
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: origin }],
    paths: { ...tablePaths(), ...archivePaths(), ...describingPaths() },
    components: {
      parameters: Object.fromEntries(
        Object.entries(FILE_PARAMETERS).map(([name, facts]) => [name, parameterOf(name, facts)]),
      ),
      headers: HEADERS,
      responses: RESPONSES,
      schemas: Object.fromEntries(
        Object.entries(TABLES).map(([name, table]) => [name, documentOf(table)]),
      ),
    },
  };
}

function parameterOf(name: string, { describes, schema }: { describes: string; schema: Json }) {
  const list = schema.type === "array" ? { style: "form", explode: false } : {};
  return { name, in: "query", description: describes, schema, ...list };
}

const HEADERS = {
  etag: { description: "A digest of the bytes.", schema: { type: "string" } },
  lastModified: { description: "The moment whose evidence it is.", schema: { type: "string" } },
  link: { description: "The same question in other forms.", schema: { type: "string" } },
  leftOut: {
    description: "How much is left out; the file says what and why.",
    schema: { type: "integer", minimum: 0 },
  },
} as const;

const plain = (description: string): Json => ({
  description,
  content: { "text/plain": { schema: { type: "string" } } },
});

const RESPONSES = {
  held: { description: "Whoever asks holds it already, by If-None-Match." },
  refused: plain("The address cannot be met: a sentence for each fault."),
  notHeld: plain("There is no such file."),
  busy: plain("Ask again in a moment, as Retry-After says."),
} as const;

function answersOf(description: string, content: Json, headers: readonly string[]): Json {
  return {
    "200": {
      description,
      headers: Object.fromEntries(
        headers.map((name) => [HEADER_NAMES[name] ?? name, refer("headers", name)]),
      ),
      content,
    },
    "304": refer("responses", "held"),
    "503": refer("responses", "busy"),
  };
}

const HEADER_NAMES: Readonly<Record<string, string>> = {
  etag: "ETag",
  lastModified: "Last-Modified",
  link: "Link",
  leftOut: "Stepwise-Left-Out",
};

function tablePaths(): Json {
  return Object.fromEntries(
    Object.entries(TABLES).flatMap(([name, table]) =>
      FORMS.map((form) => [`/data/${name}.${form}`, { get: tableOperation(name, table, form) }]),
    ),
  );
}

function tableOperation(name: string, { describes, takes }: Table, form: Form): Json {
  const schema =
    form === "json" ? refer("schemas", name) : form === "zip" ? {} : { type: "string" };
  return {
    operationId: `${name}-${form}`,
    summary: `${describes.charAt(0).toUpperCase()}${describes.slice(1)}.`,
    parameters: takes.map((parameter) => refer("parameters", parameter)),
    responses: {
      ...answersOf("The table.", { [FORM_TYPES[form]]: { schema } }, Object.keys(HEADERS)),
      "400": refer("responses", "refused"),
    },
  };
}

function archivePaths(): Json {
  const number = {
    name: "revision",
    in: "path",
    required: true,
    description: "The number of a revision: /changes lists them.",
    schema: { type: "integer", minimum: 1 },
  };
  return Object.fromEntries(
    Object.entries(ARCHIVE_FORMS).flatMap(([form, { type, describes }]) => [
      [
        archivePath("{revision}", form),
        {
          get: {
            operationId: `archive-${form}`,
            summary: `All that one revision left: ${describes}. It never changes.`,
            parameters: [number],
            responses: {
              ...answersOf("The archive.", { [type]: {} }, ["etag", "lastModified"]),
              "404": refer("responses", "notHeld"),
            },
          },
        },
      ],
      [
        archivePath(LATEST_ARCHIVE, form),
        {
          get: {
            operationId: `latest-archive-${form}`,
            summary: "Leads to the archive of the latest revision.",
            responses: {
              "302": {
                description: "Where it is.",
                headers: { Location: { schema: { type: "string" } } },
              },
              "503": refer("responses", "busy"),
            },
          },
        },
      ],
    ]),
  );
}

function describingPaths(): Json {
  const operation = (operationId: string, summary: string, type: string) => ({
    get: {
      operationId,
      summary,
      responses: answersOf(summary, { [type]: { schema: { type: "object" } } }, ["etag"]),
    },
  });
  return {
    [FILES_INDEX]: operation("index", "What there is, with every column.", JSON_TYPE),
    [FILES_DESCRIBED_AT]: operation("openapi", "This description.", DESCRIPTION_TYPE),
  };
}

/** A table as JSON has it. */
function documentOf({ describes, columns }: Table): Json {
  const text = { type: "string" };
  const list = (items: Json) => ({ type: "array", items });
  return {
    type: "object",
    description: describes,
    required: ["heading", "shownAs", "columns", "rows", "sources", "leftOut", "asOf", "address"],
    properties: {
      heading: text,
      shownAs: list(text),
      sentences: list(text),
      columns: list({ type: "object" }),
      rows: list({
        type: "object",
        required: columns.map(({ name }) => name),
        properties: Object.fromEntries(columns.map((column) => [column.name, cellOf(column)])),
      }),
      sources: list({ type: "object" }),
      leftOut: list({
        type: "object",
        required: ["reason"],
        properties: { reason: { type: "string", description: CSV_COLUMNS[1]?.describes } },
      }),
      asOf: { type: "string", format: "date-time" },
      address: { type: "string", format: "uri" },
    },
  };
}

/** A cell by JSON Schema. Decimals are text in JSON, so that no reader rounds them. */
function cellOf({ describes, type, empty, words }: DataColumn): Json {
  const own = { integer: "integer", boolean: "boolean" }[type as string] ?? "string";
  return {
    description: describes,
    type: empty === null ? own : [own, "null"],
    ...(type === "date" && { format: "date" }),
    ...(words !== null && { enum: empty === null ? words : [...words, null] }),
  };
}
