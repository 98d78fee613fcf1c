import { generate } from "@graphql-codegen/cli";

/** Types for the GraphQL documents in app/, components/ and graphql/assistants/, from the curators' schema, which has all of the public one. */
await generate(
  {
    schema: "graphql/admin-schema.graphql",
    documents: ["app/**/*.{ts,tsx}", "components/**/*.{ts,tsx}", "graphql/assistants/*.ts"],
    ignoreNoDocuments: true,
    silent: true,
    generates: {
      "graphql/generated/": {
        preset: "client",
        presetConfig: { fragmentMasking: { unmaskFunctionName: "readFragment" } },
        config: {
          // What asks for the pages throws where a part of the answer failed.
          nullability: { errorHandlingClient: true },
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
