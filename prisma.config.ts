import { defineConfig } from "prisma/config";

/** Where the Prisma command line finds the models. The address of the database is given by the environment. */
export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
});
