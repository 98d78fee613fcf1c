import { createHash } from "node:crypto";
import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { lastingPage } from "@/server/http/page-scripts";

const NONCE = "mF3+/x0aQ2zYb1kd8PpZ7w==";

/** A script as Next writes it: JSON in which nothing can end the script. */
function treeScript(text: string): string {
  const json = JSON.stringify(text).replace(/[<>&]/g, (sign) => {
    return `\\u00${sign.charCodeAt(0).toString(16)}`;
  });
  return `<script nonce="${NONCE}">self.__next_f.push([1,${json}])</script>`;
}

/** What the scripts of a page hand over, where a browser runs those that are named. */
function handedOver(page: string, named: readonly string[]): unknown[] {
  const pushed: unknown[] = [];
  for (const [, script = ""] of page.matchAll(/<script[^>]*>(.*?)<\/script>/gs)) {
    const digest = createHash("sha256").update(script).digest("base64");
    const content = (selector: string) => {
      const [, mark = ""] = /^\[data-still="(.*)"\]$/.exec(selector) ?? [];
      const [, innerHTML] = new RegExp(`<p data-still="${mark}">(.*?)</p>`).exec(page) ?? [];
      return { innerHTML };
    };
    const context = {
      self: { __next_f: { push: (part: unknown[]) => pushed.push(part[1]) } },
      document: { querySelector: content },
      TextEncoder,
    };
    if (named.includes(`'sha256-${digest}'`)) runInNewContext(script, context);
  }
  return pushed;
}

it("hands over any text as it was, in a script that is named", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "binary" }),
      fc.array(fc.constantFrom(..."\"'\\<>&\n")),
      (text, more) => {
        const whole = text + more.join("");
        const { text: page, scripts } = lastingPage(`<p>a</p>${treeScript(whole)}`, NONCE);
        expect(handedOver(page, scripts)).toEqual([whole]);
      },
    ),
  );
});

it("is shorter by the marks before quotation marks", () => {
  const script = treeScript('["$","p",null,{"children":"It’s \'so\'"}]');
  const { text } = lastingPage(script, NONCE);
  expect(text).toBe(
    `<script>self.__next_f.push([1,'["$","p",null,{"children":"It’s \\'so\\'"}]'])</script>`,
  );
});

it("hands over what stands still as the page has it, with its length in bytes", () => {
  const still = '["$","p",null,{"data-still":"m","children":"é<"}]';
  const { text, scripts } = lastingPage(
    `<p data-still="m">é&lt;</p>${treeScript('0:["$",')}${treeScript(`"b",null,{"children":${still}}]\n`)}`,
    NONCE,
  );
  expect(text.match(/<script/g)).toHaveLength(1);
  expect(handedOver(text, scripts)).toEqual([
    '1:T6,é&lt;0:["$","b",null,{"children":["$","p",null,{"data-still":"m","dangerouslySetInnerHTML":{"__html":"$1"}}]}]\n',
  ]);
});

it("names no script without the nonce, wherever it stands", () => {
  const stray = '<script>alert(1)</script><script nonce="guessed">alert(2)</script>';
  const { text, scripts } = lastingPage(`${stray}${treeScript("a")}`, NONCE);
  expect(scripts).toHaveLength(1);
  expect(handedOver(text, scripts)).toEqual(["a"]);
  expect(text).toContain(stray);
});

it("leaves the nonce nowhere", () => {
  const tags = `<link rel="stylesheet" href="/a.css" nonce="${NONCE}"/><script src="/a.js" async="" nonce="${NONCE}"></script>`;
  const { text, scripts } = lastingPage(
    tags + treeScript(`:HL["/a.css",{"nonce":"${NONCE}"}]`),
    NONCE,
  );
  expect(text).not.toContain(NONCE);
  expect(text).toContain('<script src="/a.js" async=""></script>');
  expect(handedOver(text, scripts)).toEqual([':HL["/a.css",{"nonce":""}]']);
});
