import { createServer } from "node:http";
import pg from "pg";
import { STATEMENTS } from "./statements.mjs";

/** The limit: node:http, and one prepared statement that builds the whole JSON. */
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
createServer(async (request, response) => {
  const name = request.url.slice(1);
  const { rows } = await pool.query({ name, text: STATEMENTS[name] });
  const body = Buffer.from(rows[0].body);
  response.writeHead(200, { "content-type": "application/json", "content-length": body.length });
  response.end(body);
}).listen(Number(process.env.PORT), "127.0.0.1");
