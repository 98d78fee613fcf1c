import { Section } from "@/components/ui/section";
import { RETRY_WORDS } from "./api-facts";
import { Prose } from "./prose";

/** How programs are told of changes. */
export function ToldSection() {
  return (
    <Section id="told" heading="Told of changes">
      <Prose>
        <p>
          What changes is told in feeds, in Atom and as JSON Feed 1.1: everything at{" "}
          <a href="/changes.atom">
            <code>/changes.atom</code>
          </a>{" "}
          and{" "}
          <a href="/changes.json">
            <code>/changes.json</code>
          </a>
          ; one title at <code>/titles/SLUG/changes.atom</code>, one step at{" "}
          <code>/steps/FROM/TO/changes.atom</code>, one source at{" "}
          <code>/sources/SLUG/changes.atom</code>, one country at{" "}
          <code>/countries/IN/changes.atom</code>, each with <code>.json</code> too. They hold the
          newest fifty revisions, each with its reason, what every figure stated before and after
          (amount, period, currency, statistic, basis, place, experience), its number and its
          permanent address; the items of a JSON Feed say the same for programs in{" "}
          <code>_stepwise</code>. A step’s feed tells of its two titles and their salaries, of which
          its change is made. Feeds have an <code>ETag</code> and <code>Last-Modified</code>; what
          is not held is answered 404.
        </p>
        <p>
          The same in GraphQL: <code>revisions</code>, <code>changesSince</code> and{" "}
          <code>changes</code> of a revision take <code>about</code>, with <code>title</code>,{" "}
          <code>from</code> and <code>to</code> of a step, <code>source</code> or{" "}
          <code>country</code>.
        </p>
        <p>
          What changes of the API itself is told at{" "}
          <a href="/docs/api/changes.atom">
            <code>/docs/api/changes.atom</code>
          </a>{" "}
          and{" "}
          <a href="/docs/api/changes.json">
            <code>/docs/api/changes.json</code>
          </a>
          , in the words of <code>CHANGELOG.md</code>.
        </p>
        <p>
          Whoever has an account can have an address of their own told instead, on the page{" "}
          <a href="/admin/webhooks">Webhooks</a> or, with a token that may <code>READ</code>, by{" "}
          <code>createWebhook</code>. Each revision is posted there as JSON:{" "}
          <code>{'{ "type": "evidence.changed", "timestamp": …, "data": … }'}</code>, where{" "}
          <code>data</code> is the JSON Feed with the one entry. Messages are signed by the
          convention of{" "}
          <a href="https://www.standardwebhooks.com" rel="noreferrer">
            Standard Webhooks
          </a>
          : <code>webhook-signature</code> is <code>v1,</code> and the HMAC-SHA256, in Base64, of{" "}
          <code>webhook-id</code>, <code>webhook-timestamp</code> and the body with dots between,
          under the secret after <code>whsec_</code>, decoded. Answer with 2xx within ten seconds.
          What is not taken is sent again after {RETRY_WORDS}, with the same <code>webhook-id</code>
          ; then it is given up, and the webhook is switched off, as at once by 410. A message may
          come twice, and later than one that was published after it. Redirects are not followed,
          and addresses that are not public are never asked. <code>webhooks</code> has the log;{" "}
          <code>testWebhook</code> sends one at once, and switches on again what was switched off.
        </p>
      </Prose>
    </Section>
  );
}
