import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { atEndOfFile } from "./end-of-file";

function message(type: string, ...parts: (string | Buffer)[]): Buffer {
  const body = Buffer.concat(parts.map((part) => Buffer.from(part)));
  const length = Buffer.alloc(4);
  length.writeInt32BE(body.length + 4);
  return Buffer.concat([Buffer.from(type), length, body]);
}

const int16 = (value: number) => Buffer.from([value >> 8, value & 255]);
const int32 = (value: number) => Buffer.concat([int16(value >> 16), int16(value & 65_535)]);
const READY = message("Z", "I");

/** A server that speaks as much of PostgreSQL's protocol as it takes to tell its version. Its address. */
export async function serverOfVersion(versionNumber: string): Promise<string> {
  const server = createServer((socket) => {
    socket.on("error", () => undefined);
    socket.once("data", () => {
      socket.write(Buffer.concat([message("R", int32(0)), READY]));
      socket.on("data", (data) => {
        if (data[0] !== "Q".charCodeAt(0)) return socket.end();
        const column = [int32(0), int16(0), int32(25), int16(-1), int32(-1), int16(0)];
        const answer = [
          message("T", int16(1), "version\0", ...column),
          message("D", int16(1), int32(versionNumber.length), versionNumber),
          message("C", "SELECT 1\0"),
          READY,
        ];
        return socket.write(Buffer.concat(answer));
      });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  atEndOfFile(async () => server.close());
  return `postgresql://reader@127.0.0.1:${(server.address() as AddressInfo).port}/stepwise`;
}
