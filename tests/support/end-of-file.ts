type Ending = () => Promise<unknown>;

const endings: Ending[] = [];

/** Has something ended after the last test of the file: what was begun last ends first. */
export function atEndOfFile(end: Ending): void {
  endings.push(end);
}

afterAll(async () => {
  for (const end of endings.splice(0).reverse()) await end();
});
