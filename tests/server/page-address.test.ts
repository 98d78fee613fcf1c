import type { IncomingMessage } from "node:http";
import { pageAddress } from "@/server/http/page-address";

const NOW = new Date("2026-03-01T12:00:00.000Z");
const SESSION = `stepwise_session=${"s".repeat(43)}`;

function asked(url: string, cookie?: string) {
  return pageAddress({ method: "GET", url, headers: { cookie } } as IncomingMessage, NOW);
}

it("asks for a salary or a source as curators see it where there is a session, and hands no session on", () => {
  for (const url of ["/salaries/a", "/sources/a", "/salaries/a?country=IN"]) {
    const plain = asked(url);
    const curators = asked(url, SESSION);
    expect([url, curators?.headers]).toEqual([url, { cookie: "stepwise_view=curator" }]);
    expect(curators?.key).not.toBe(plain?.key);
    expect(asked(url, SESSION.replaceAll("s", "t"))?.key).toBe(plain?.key);
    const another = `stepwise_session=${"t".repeat(43)}`;
    expect(asked(url, another)?.key).toBe(curators?.key);
    expect([plain?.variesByReader, plain?.headers]).toEqual([true, {}]);
  }
});

it("tells nobody apart on other pages, or by what is no session", () => {
  for (const url of ["/titles/data-scientist", "/sources", "/", "/changes"]) {
    expect([url, asked(url, SESSION)?.key]).toEqual([url, asked(url)?.key]);
  }
  expect(asked("/titles/data-scientist?country=IN", SESSION)?.variesByReader).toBe(false);
  for (const cookie of ["stepwise_session=short", "stepwise_view=curator", "a=b"]) {
    expect([cookie, asked("/salaries/a", cookie)?.headers]).toEqual([cookie, {}]);
  }
});

it("keeps the country that was chosen last beside it", () => {
  expect(asked("/salaries/a", `country=US; ${SESSION}`)?.headers).toEqual({
    cookie: "country=US; stepwise_view=curator",
  });
});
