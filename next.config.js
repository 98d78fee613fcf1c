import path from "node:path";

/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // TypeScript 7 has no compiler interface that Next could call; `npm run check` and the tests check types.
  typescript: { ignoreBuildErrors: true },
  // Pictures are made here or drawn; the optimizer would be one more thing to guard.
  images: { unoptimized: true },
  // Without this, Next streams the metadata into the body for browsers, and a reader without
  // JavaScript finds no title in the head.
  htmlLimitedBots: /.*/,
  // These find files and each other through Node; bundled twice they would not recognise each other.
  serverExternalPackages: [
    "@apollo/server",
    "@node-rs/argon2",
    "@resvg/resvg-js",
    "node-sqlite3-wasm",
    "graphql",
    "pg",
    "pino",
    "@prisma/adapter-pg",
    "@prisma/client",
  ],
  experimental: {
    // A page is loaded when it is first asked for; all of them at once would hold up the first answer.
    preloadEntriesOnStart: false,
    // One sheet for all pages but the editor's: a second one is a second wait before anything is drawn.
    cssChunking: { type: "graph", requestCost: 1_000_000, weightDistribution: 0 },
    // The thin server tells parts of pages apart by the headers that ask for them.
    validateRSCRequestHeaders: false,
    // For so long, in seconds, a page that was fetched ahead stands; then a publication would not show.
    staleTimes: { static: 30 },
  },
  turbopack: { root: path.resolve(import.meta.dirname) },
};

export default config;
