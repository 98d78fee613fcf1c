import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { brotliCompressSync } from "node:zlib";

/** Answers pages that were saved, and what they load, compressed before: what a static export comes to at best. */
const saved = Object.entries(JSON.parse(readFileSync(process.env.PAGES_FILE, "utf8")));
const HTML = "text/html; charset=utf-8";
const files = new Map(
  saved.map(([path, coded]) => [
    path,
    { type: HTML, coding: "br", bytes: Buffer.from(coded, "base64") },
  ]),
);
const TYPES = { js: "text/javascript", css: "text/css", woff2: "font/woff2" };

function fileOf(url) {
  const [, name, ending] = /^\/_next\/(static\/[\w./~-]+\.(js|css|woff2))$/.exec(url) ?? [];
  if (name === undefined || name.includes("..")) return null;
  const bytes = readFileSync(`.next/${name}`);
  const file =
    ending === "woff2"
      ? { type: TYPES.woff2, coding: "identity", bytes }
      : { type: TYPES[ending], coding: "br", bytes: brotliCompressSync(bytes) };
  files.set(url, file);
  return file;
}

createServer((request, response) => {
  const file = files.get(request.url) ?? fileOf(request.url);
  if (!file) return response.writeHead(404).end();
  response.writeHead(200, {
    "content-type": file.type,
    ...(file.coding !== "identity" && { "content-encoding": file.coding }),
    "content-length": file.bytes.length,
  });
  response.end(file.bytes);
}).listen(Number(process.env.PORT), "127.0.0.1");
