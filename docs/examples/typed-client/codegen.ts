import type { CodegenConfig } from "@graphql-codegen/cli";

/** Where the schema is: a running Stepwise, or its file graphql/schema.graphql. */
const schema = process.env.STEPWISE_SCHEMA ?? "http://127.0.0.1:3000/schema.graphql";

/** Amounts, dates and codes are texts: exact, and told apart by what they are of. */
const text = { input: "string", output: "string" };

const config: CodegenConfig = {
  schema,
  documents: "src/*.ts",
  generates: {
    "src/gql/": {
      preset: "client",
      config: {
        useTypeImports: true,
        // `ask` throws where a part failed: what is null only then is typed as never null.
        nullability: { errorHandlingClient: true },
        documentMode: "string",
        strictScalars: true,
        scalars: {
          CountryCode: text,
          CurrencyCode: text,
          Date: text,
          DateTime: text,
          Decimal: text,
          URL: text,
        },
      },
    },
  },
};

export default config;
