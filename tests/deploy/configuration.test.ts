import { configurationPage } from "@/server/start/configuration-page";
import { environmentSchema } from "@/server/start/environment";
import { delivered } from "./delivered-files";

const NAMES = Object.keys(environmentSchema.shape);
const PAGE = delivered("docs/configuration.md");

it("docs/configuration.md is what npm run generate writes", () => {
  expect(PAGE).toBe(configurationPage());
});

it("has a row for each setting, with what it does, and no other; .env.example names the same", () => {
  const rows = [...PAGE.matchAll(/^\| `(\w+)` \| (`[^`]+`|not set) \| [A-Z].{20,}\. \|$/gm)];
  expect(rows.map(([, name]) => name)).toEqual(NAMES);
  const example = [...delivered(".env.example").matchAll(/^(?:# )?([A-Z_]+)=/gm)];
  expect(example.map(([, name]) => name)).toEqual(NAMES);
});

it("shows the defaults that hold where nothing is set", () => {
  expect(PAGE).toContain("| `PORT` | `3000` |");
  expect(PAGE).toContain("| `RATE_LIMIT` | `300000` |");
  expect(PAGE).toContain("| `DATABASE_URL` | not set |");
});

it("the pages on running it lead to it and to the files", () => {
  const operations = delivered("docs/operations.md");
  const named = [
    ...[
      "(configuration.md)",
      "docs/deploy/Dockerfile",
      "docs/deploy/compose.yaml",
      "docs/deploy/nginx.conf",
    ],
    ...["docs/deploy/compose.env.example", "docs/deploy/Caddyfile", "docs/deploy/stepwise.service"],
    "docs/deploy/stepwise-backup.service",
  ];
  expect(named.filter((name) => !operations.includes(name))).toEqual([]);
  expect(delivered("docs/architecture.md")).toMatch(/^ +deploy\/ /m);
});
