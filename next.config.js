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
    "node-sqlite3-wasm",
    "graphql",
    "pg",
    "pino",
    "@prisma/adapter-pg",
    "@prisma/client",
  ],
  // A page is loaded when it is first asked for; all of them at once would hold up the first answer.
  experimental: { preloadEntriesOnStart: false },
  turbopack: { root: path.resolve(import.meta.dirname) },
};

export default config;
