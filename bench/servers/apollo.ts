import { ApolloServer } from "@apollo/server";
import { startStandaloneServer } from "@apollo/server/standalone";
import { assessing } from "@/curation/assess";
import { ImpactDesk } from "@/curation/impact-desk";
import { WebhookDesk } from "@/curation/webhooks/webhook-desk";
import { createEvidenceStore } from "@/evidence/context";
import { createContext, type GraphQLContext } from "@/graphql/request/context";
import { publicSchema } from "@/graphql/schema";
import { openDatabase } from "@/prisma/client";

/** Apollo's own standalone server, with the same schema and the same evidence, and nothing else of ours. */
const database = openDatabase(process.env.DATABASE_URL ?? "");
const store = createEvidenceStore(() => database);
const impacts = new ImpactDesk(
  assessing(() => database, store),
  () => undefined,
);
const webhooks = new WebhookDesk({
  database: () => database,
  store,
  clock: () => new Date(),
  origin: () => "http://127.0.0.1",
  complain: () => undefined,
});
const server = new ApolloServer<GraphQLContext>({ schema: publicSchema() });
await startStandaloneServer(server, {
  listen: { port: Number(process.env.PORT), host: "127.0.0.1" },
  context: async () =>
    createContext(
      "bench",
      store,
      () => new Date(),
      { database: () => database, ownReview: false, impacts, webhooks },
      async () => null,
    ),
});
