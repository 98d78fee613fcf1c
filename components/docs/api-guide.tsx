import { Fragment } from "react";
import { TABLES } from "@/components/downloads/tables";
import { PageContents } from "@/components/explorer/page-contents";
import { type Column, DataTable } from "@/components/ui/data-table";
import { PageHead } from "@/components/ui/page";
import { Section } from "@/components/ui/section";
import { ERROR_CODES } from "@/domain/refusal";
import { API_LIMITS } from "./api-facts";
import styles from "./api-guide.module.css";
import { Prose } from "./prose";
import { snippets } from "./snippets";
import { ToldSection } from "./told-section";

const PARTS = [
  { id: "ask", label: "Ask" },
  { id: "sign-in", label: "Authentication" },
  { id: "limits", label: "Limits and cost" },
  { id: "errors", label: "Errors" },
  { id: "paging", label: "Paging" },
  { id: "as-of", label: "Earlier days" },
  { id: "views", label: "Currency and prices" },
  { id: "files", label: "Files" },
  { id: "told", label: "Told of changes" },
  { id: "promise", label: "What stays" },
] as const;

interface Pair {
  readonly name: string;
  readonly says: string;
}

const CODES: readonly Pair[] = Object.entries(ERROR_CODES).map(([name, says]) => ({ name, says }));

const columnsOf = (name: string, says: string): Column<Pair>[] => [
  { key: "name", head: name, cell: (row) => <code>{row.name}</code> },
  { key: "says", head: says, cell: (row) => row.says },
];

/** How the API works, for somebody who has never asked it. */
export function ApiGuide({ origin }: { origin: string }) {
  return (
    <>
      <PageHead heading="Ask for the figures yourself">
        <p>
          Everything on these pages comes from one public endpoint,{" "}
          <code>{origin}/api/graphql</code>. It needs no account.{" "}
          <a href="/graphql">Try it in the editor</a>, which brings a dozen examples and the whole
          documentation of the schema.
        </p>
      </PageHead>
      <PageContents parts={PARTS} />
      <Section id="ask" heading="Ask from where you work" layout="above">
        {snippets(origin).map(({ language, code }) => (
          <div key={language}>
            <h3 className="type-label">{language}</h3>
            <Code>{code}</Code>
          </div>
        ))}
        <Prose>
          <p>
            Pages of any site may ask from the browser and read the answers, and the files, without
            credentials: no cookie and no token goes along. What changes something is refused there.
          </p>
        </Prose>
      </Section>
      <Section id="sign-in" heading="Authentication">
        <Prose>
          <p>
            Reading is public. Curators who write from scripts make a token on their account’s page
            and send it as <code>Authorization: Bearer stw_…</code> with a POST. A token that is not
            valid is refused with 401, whatever is asked. GET is always anonymous: cookies and
            tokens are not looked at.
          </p>
        </Prose>
      </Section>
      <Section id="limits" heading="Limits and cost">
        <Prose>
          <p>
            A question costs the objects that it may come to: one for each field that has fields,
            times the sizes of the pages and lists around it. Lists without pages are as long as
            what is held: a question that comes to too much with lists of usual length is refused
            before it is run, and any other is stopped at the limit. <code>extensions.cost</code> of
            every answer says what was <code>used</code> of what is <code>allowed</code>; a refusal
            says what was <code>asked</code>. An address has a budget for a minute, which comes back
            evenly; beyond it the answer is 429, and <code>Retry-After</code> says when to ask
            again. What was set aside for a question and not used is given back.
          </p>
        </Prose>
        <DataTable
          caption="Limits of one question"
          columns={columnsOf("Limit", "At most")}
          rows={API_LIMITS}
          rowKey={({ name }) => name}
        />
      </Section>
      <Section id="errors" heading="Errors">
        <Prose>
          <p>
            <code>errors[].extensions.code</code> is stable; messages are for people and may change.
            An answer to <code>Accept: application/graphql-response+json</code> has a status that
            says the same; with <code>application/json</code> faults of the question come with 200.
            Every answer has an <code>x-request-id</code>: name it when you report a fault of ours.
          </p>
        </Prose>
        <DataTable
          caption="Codes"
          columns={columnsOf("Code", "What it says")}
          rows={CODES}
          rowKey={({ name }) => name}
        />
      </Section>
      <Section id="paging" heading="Paging">
        <Prose>
          <p>
            Long lists are Relay connections: <code>first</code> (1 to 100, 20 unless said
            otherwise) and <code>after</code>, which takes the <code>endCursor</code> of the page
            before. Another size is refused, never cut. A cursor stays good while things are added.
            Every thing has a global <code>id</code>, which <code>node(id:)</code> takes.
          </p>
        </Prose>
      </Section>
      <Section id="as-of" heading="Earlier days">
        <Prose>
          <p>
            <code>asOf</code> takes an instant, <code>2026-11-24T00:00:00Z</code>, and answers what
            stood then, the same for ever: such an answer to GET may be kept without asking again.
            Without it, now is the whole minute that has passed last, or the moment of the latest
            publication; answers to GET have an <code>ETag</code>.
          </p>
        </Prose>
      </Section>
      <Section id="views" heading="Currency and prices">
        <Prose>
          <p>
            Amounts are decimal texts in the currency that the source prints. <code>currency</code>{" "}
            converts by the mean rate of the year that a figure speaks of, <code>prices</code> by
            inflation or purchasing power, <code>annual</code> makes pay for an hour pay for a year;
            the <code>provenance</code> of each figure names every step with its rate and source.
            What cannot be converted is listed as <code>unconverted</code>, and never guessed.
          </p>
        </Prose>
      </Section>
      <Section id="files" heading="Files, without GraphQL">
        <Prose>
          <p>
            The same answers as tables, by address:{" "}
            {Object.entries(TABLES).map(([name, { describes }], place) => (
              <Fragment key={name}>
                {place > 0 ? "; " : ""}
                <code>/data/{name}.csv</code>, {describes}
              </Fragment>
            ))}
            . They take <code>titles</code>, slugs with commas between or <code>all</code>, and the
            parameters of the pages: <code>country</code> (every country unless said otherwise),{" "}
            <code>source</code>, <code>level</code>, <code>minYears</code>, <code>maxYears</code>,{" "}
            <code>year</code>, <code>basis</code>, <code>asOf</code>, and but for{" "}
            <code>salaries</code> also <code>currency</code>, <code>prices</code>,{" "}
            <code>hours</code>. Any other parameter, and any name that is not known, is answered
            400. Instead of <code>.csv</code>: <code>.json</code>, <code>.md</code> (a text for
            notes and assistants), <code>.zip</code> (CSV and JSON with a README of sources,
            licences and columns).
          </p>
          <p>
            Each file says how it is shown and what is left out, with the reason. In CSV these are
            the last two columns, <code>shownAs</code> and <code>leftOut</code>: a row with a reason
            has no amount. Rows of sources that let nobody pass them on are named so. Files have an{" "}
            <code>ETag</code>; those with <code>asOf</code> never change.
          </p>
        </Prose>
      </Section>
      <ToldSection />
      <Section id="promise" heading="What stays as it is">
        <Prose>
          <p>
            Fields, arguments and codes are not removed without notice: what is to go is marked{" "}
            <code>@deprecated</code> with a reason for at least six months, and{" "}
            <code>CHANGELOG.md</code> names it. An answer to a question that uses any of it says so:{" "}
            <code>Stepwise-Deprecated</code> names it, as in <code>CareerTitle.summary</code>, and{" "}
            <code>extensions.deprecated</code> says what to ask instead. (The headers{" "}
            <code>Deprecation</code> and <code>Sunset</code> speak of a whole address, and this one
            stays.) New fields, types and enumeration values may come at any time. Slugs and
            addresses of salaries are for ever.
          </p>
        </Prose>
      </Section>
    </>
  );
}

function Code({ children }: { children: string }) {
  return (
    <pre className={styles.code}>
      <code>{children}</code>
    </pre>
  );
}
