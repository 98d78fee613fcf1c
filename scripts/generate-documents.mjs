import { generate } from "@graphql-codegen/cli";

/** Types for the GraphQL documents in app/, components/ and graphql/assistants/, from the schema as it is committed. */
await generate(
  {
    schema: "graphql/schema.graphql",
    documents: ["app/**/*.{ts,tsx}", "components/**/*.{ts,tsx}", "graphql/assistants/*.ts"],
    ignoreNoDocuments: true,
    silent: true,
    generates: {
      "graphql/generated/": {
        preset: "client",
        presetConfig: { fragmentMasking: { unmaskFunctionName: "readFragment" } },
        config: {
          useTypeImports: true,
          strictScalars: true,
          defaultScalarType: "unknown",
          scalars: {
            CountryCode: "string",
            CurrencyCode: "string",
            Date: "string",
            DateTime: "string",
            Decimal: "string",
            ID: "string",
            URL: "string",
          },
        },
      },
    },
  },
  true,
);
