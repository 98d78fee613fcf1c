import { openTableFile } from "@/tables/sheets/table-file";
import { countedSteps } from "../support/counted-steps";

const bytesOf = (text: string) => new TextEncoder().encode(text);

describe("texts that would keep the server from everything else", () => {
  it("refuses a page whose elements lie deeper in each other than in any browser", async () => {
    const table = "<table><tr><td>a</td></tr></table>";
    const page = (depth: number) => bytesOf(table + "<b>".repeat(depth));
    await expect(openTableFile(page(500), null)).resolves.toMatchObject({ sheet: "Table 1" });
    await expect(openTableFile(page(1_000), null)).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });

  it("counts elements that are open, and not all that a page holds", async () => {
    const rows = "<tr><td>a<br><p>b</td></tr>".repeat(2_000);
    const file = await openTableFile(bytesOf(`<table>${rows}</table>`), null);
    let lines = 0;
    for await (const { cells } of file.records(".")) {
      expect(cells).toEqual(["a b"]);
      lines += 1;
    }
    expect(lines).toBe(2_000);
  });

  it("refuses a cell without end before it has read all of it", async () => {
    const page = (words: number) => bytesOf(`<table><tr><td>${"a ".repeat(words)}`);
    const refusal = { code: "BAD_REQUEST", facts: { line: 1 } };
    await expect(openTableFile(page(1_000_000), null)).rejects.toMatchObject(refusal);
    await expect(openTableFile(page(30_000), null)).resolves.toMatchObject({ sheet: "Table 1" });
  });

  it("spends nothing on the names that an object of JSON leaves out", async () => {
    const json = (names: number) => {
      const first = Object.fromEntries(Array.from({ length: names }, (_, at) => [`n${at}`, 1]));
      return bytesOf(JSON.stringify([first, ...Array.from({ length: 3_000 }, () => ({}))]));
    };
    const few = await countedSteps(() => openTableFile(json(10), null));
    const many = await countedSteps(() => openTableFile(json(900), null));
    expect(many).toBeLessThan(2 * few);
  });
});
