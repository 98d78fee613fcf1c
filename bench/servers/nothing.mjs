import { createServer } from "node:http";

/** node:http by itself: it answers a constant, whatever it is asked, and reads no body. */
const body = Buffer.from('{"data":{"__typename":"Query"}}');
createServer((request, response) => {
  request.resume();
  response.writeHead(200, { "content-type": "application/json", "content-length": body.length });
  response.end(body);
}).listen(Number(process.env.PORT), "127.0.0.1");
