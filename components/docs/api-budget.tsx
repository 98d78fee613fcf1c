import { formatCount } from "@/domain/words/format";
import { Prose } from "./prose";

/** What an address may ask for in a minute, and how each answer says what is left. `perMinute`: in objects; null for no limit. */
export function ApiBudget({ perMinute }: { perMinute: number | null }) {
  if (perMinute === null) {
    return (
      <Prose>
        <p>This server sets no budget: whoever asks may ask as much as it can answer.</p>
      </Prose>
    );
  }
  return (
    <Prose>
      <p>
        An address (a network of IPv6) may ask for {formatCount(perMinute)} objects in a minute, all
        at once or spread; they come back evenly. A request costs one, and what its question comes
        to; what was set aside for it and not used is given back. It counts at{" "}
        <code>/api/graphql</code> and <code>/mcp</code>, together; pages, files and feeds cost
        nothing of it.
      </p>
      <p>
        Every answer says what is left, refusals and kept answers too:{" "}
        <code>RateLimit-Policy: "address";q={perMinute};qu="objects";w=60</code> and{" "}
        <code>RateLimit: "address";r=…;t=…</code>, with <code>r</code> objects left and the whole
        budget back in <code>t</code> seconds. To a POST <code>extensions.cost</code> says the same
        as <code>remaining</code> and <code>resetSeconds</code>; answers to GET do not, since
        anybody may keep them. Beyond the budget the answer is 429, and <code>Retry-After</code>{" "}
        says when to ask again.
      </p>
      <p>
        Answers come in the coding that <code>Accept-Encoding</code> likes best: zstd where the
        server has it, br or gzip.
      </p>
    </Prose>
  );
}
