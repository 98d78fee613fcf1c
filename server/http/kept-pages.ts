import type { IncomingMessage } from "node:http";
import { LRUCache } from "lru-cache";
import { Counter } from "prom-client";
import type { EvidenceNow } from "@/prisma/version-watch";
import { captured } from "./captured-answer";
import type { Endpoint } from "./http-server";
import { type PageAddress, pageAddress } from "./page-address";
import { sendPage, type WholePage, wholePage } from "./whole-page";

/** How much is kept, in bytes of pages and their codings, before what was used longest ago goes. */
const BYTES_KEPT = 64_000_000;
/** What a page holds besides its bytes: headers, and places in lists. */
const BYTES_BESIDES = 4_000;
/** How close a page goes by the clock: the ages of figures, and the moment that a frozen link names. */
const TO_THE_HOUR = "2026-01-01T00".length;
/** Next keeps part of a head from browsers that it knows, and sends it later. */
const NO_BROWSER = "Stepwise";

const answers = new Counter({
  name: "stepwise_page_answers_total",
  help: "Answers of pages that are the same for everybody, by whether they were kept from before.",
  labelNames: ["cache"],
});

/** What keeping pages needs from outside. */
export interface KeptPageParts {
  /** What makes a page anew, and answers all that is no page. */
  readonly render: Endpoint;
  /** The version of the evidence; null where it would have to be asked for: then no page is kept. */
  readonly versionAtHand: () => EvidenceNow | null;
  readonly clock: () => Date;
  /** What every page is made for, whatever name a client has for this server. */
  readonly host: string;
}

/**
 * Pages whole, as they were made, by address and version of the evidence, in memory and bounded. What
 * several ask for at once is made once.
 */
export class KeptPages {
  readonly #parts: KeptPageParts;
  readonly #kept = new LRUCache<string, WholePage>({
    maxSize: BYTES_KEPT,
    sizeCalculation: ({ body }, key) => (body?.held ?? 0) + 2 * key.length + BYTES_BESIDES,
  });
  readonly #beingMade = new Map<string, Promise<WholePage>>();

  constructor(parts: KeptPageParts) {
    this.#parts = parts;
  }

  /** Answers a request, whatever it asks for. */
  readonly answer: Endpoint = async (request, response) => {
    const { clock, render } = this.#parts;
    const address = pageAddress(request, clock());
    if (address === null) return render(request, response);
    const key = this.#keyOf(address);
    const found = key === null ? undefined : this.#kept.get(key);
    answers.inc({ cache: found ? "hit" : key === null ? "none" : "miss" });
    const page = found ?? (await this.#madeOnce(key, () => this.#make(address, request)));
    const held = page.body?.held;
    await sendPage(page, request, response);
    // It holds one more coding now.
    if (key !== null && page.body?.held !== held) this.#keep(key, page);
  };

  #keyOf({ key }: PageAddress): string | null {
    const version = this.#parts.versionAtHand();
    if (key === null || version === null) return null;
    const { revision, moment } = version;
    const hour = moment.toISOString().slice(0, TO_THE_HOUR);
    return `${revision?.id ?? 0} ${revision?.at.getTime()} ${hour}\n${key}`;
  }

  #keep(key: string, page: WholePage): void {
    if (page.etag === null) return;
    // Its size is worked out anew only where it takes a new place.
    this.#kept.delete(key);
    this.#kept.set(key, page);
  }

  async #madeOnce(key: string | null, make: () => Promise<WholePage>): Promise<WholePage> {
    if (key === null) return make();
    const making = this.#beingMade.get(key) ?? make();
    this.#beingMade.set(key, making);
    try {
      const page = await making;
      if (!this.#kept.has(key)) this.#keep(key, page);
      return page;
    } finally {
      this.#beingMade.delete(key);
    }
  }

  async #make(
    { url, headers, variesByReader }: PageAddress,
    request: IncomingMessage,
  ): Promise<WholePage> {
    const policy = String(request.headers["content-security-policy"]);
    const made = await captured(this.#parts.render, {
      url,
      headers: {
        ...headers,
        host: this.#parts.host,
        "user-agent": NO_BROWSER,
        "content-security-policy": policy,
        "x-request-id": String(request.headers["x-request-id"]),
      },
    });
    return wholePage(
      made,
      policy,
      variesByReader ? ["accept-encoding", "cookie"] : ["accept-encoding"],
    );
  }
}
