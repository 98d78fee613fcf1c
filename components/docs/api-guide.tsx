import { Fragment } from "react";
import { FILES_DESCRIBED_AT } from "@/components/downloads/file-links";
import { TABLES } from "@/components/downloads/tables";
import { type Column, DataTable } from "@/components/ui/data-table";
import { PageHead } from "@/components/ui/page";
import { PageContents } from "@/components/ui/page-contents";
import { Section } from "@/components/ui/section";
import { ERROR_CODES } from "@/domain/refusal";
import { ApiAssistants } from "./api-assistants";
import { ApiBudget } from "./api-budget";
import { ApiEndpoints } from "./api-endpoints";
import { API_LIMITS } from "./api-facts";
import { FirstQuestion } from "./first-question";
import { ProgramLines } from "./program-lines";
import { Prose } from "./prose";
import { snippets } from "./snippets";
import { ToldSection } from "./told-section";

/** The parts of the guide of the API, by their anchors. */
export const API_PARTS = [
  { id: "endpoints", label: "Where to ask" },
  { id: "first", label: "Try it here" },
  { id: "ask", label: "Ask" },
  { id: "sign-in", label: "Authentication" },
  { id: "limits", label: "Limits and cost" },
  { id: "budget", label: "Budget" },
  { id: "errors", label: "Errors" },
  { id: "paging", label: "Paging" },
  { id: "as-of", label: "Earlier days" },
  { id: "views", label: "Currency and prices" },
  { id: "files", label: "Files" },
  { id: "told", label: "Told of changes" },
  { id: "assistants", label: "Assistants" },
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

interface ApiGuideProps {
  /** "https://stepwise.example". */
  readonly origin: string;
  /** How many objects an address may ask for in a minute; null for no limit. */
  readonly budget: number | null;
  /** A question, and what is answered to it now. */
  readonly first: { readonly question: string; readonly answer: string };
}

/** How the API works, for somebody who has never asked it. */
export function ApiGuide({ origin, budget, first }: ApiGuideProps) {
  return (
    <>
      <PageHead heading="Ask for the figures yourself">
        <p>
          Everything on these pages can be asked by a program, without an account or a key:{" "}
          <code>{origin}/api/graphql</code> answers questions, and files answer at addresses of
          their own. <a href="/graphql">Try it in the editor</a>.
        </p>
      </PageHead>
      <PageContents parts={API_PARTS} />
      <ApiEndpoints />
      <Section id="first" heading="A question and its answer" layout="above">
        <FirstQuestion question={first.question} answer={first.answer} />
      </Section>
      <Section id="ask" heading="Ask from where you work" layout="above">
        <ProgramLines programs={snippets(origin)} />
        <Prose>
          <p>
            Pages of any site may ask from the browser and read the answers, and the files, without
            credentials: no cookie and no token goes along. What changes something is refused there.
          </p>
          <p>
            Any figure can be worked out again: <code>provenance</code> names the salaries behind
            it, and <code>/salaries/SLUG#recompute</code> has the lines in Python, R and SQL that
            print it from its rows, with <code>currency</code>, <code>prices</code> and{" "}
            <code>hours</code> as it is shown with them, and with <code>less</code>, the slug of
            another salary of the source, what the two differ by.
          </p>
        </Prose>
      </Section>
      <Section id="sign-in" heading="Authentication">
        <Prose>
          <p>
            Reading is public, and <code>/api/graphql</code> asks nobody who they are: cookies and
            tokens are not looked at. Curators write at <code>/api/admin/graphql</code>, which takes
            POST alone and has a <a href="/api/admin/schema.graphql">schema of its own</a>: all of
            the public one, with submissions, review and accounts. From scripts they make a token on
            their account’s page and send it as <code>Authorization: Bearer stw_…</code>; one that
            is not valid is refused with 401, whatever is asked.
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
            says what was <code>asked</code>.
          </p>
        </Prose>
        <DataTable
          caption="Limits of one question"
          columns={columnsOf("Limit", "At most")}
          rows={API_LIMITS}
          rowKey={({ name }) => name}
        />
      </Section>
      <Section id="budget" heading="Budget of a minute">
        <ApiBudget perMinute={budget} />
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
            parameters of the pages; what is not known is answered 400. Instead of <code>.csv</code>
            : <code>.json</code>, <code>.md</code> (a text for notes and assistants),{" "}
            <code>.zip</code> (CSV and JSON with a README). <a href="/data">The data</a> explains
            every parameter and column, and has an archive of each revision:{" "}
            <code>/data/archive/latest.zip</code> and <code>.sqlite</code> hold all of it at once.{" "}
            <a href={FILES_DESCRIBED_AT}>OpenAPI</a> describes the same for programs.
          </p>
          <p>
            Each file says how it is shown and what is left out, with the reason. In CSV these are
            the last two columns, <code>shown_as</code> and <code>left_out</code>: a row with a
            reason has no amount, and <code>Stepwise-Left-Out</code> says how many there are. Rows
            of sources that let nobody pass them on are named so. Files have an <code>ETag</code>,
            and those with <code>asOf</code> never change.
          </p>
        </Prose>
      </Section>
      <ToldSection />
      <Section id="assistants" heading="For assistants">
        <ApiAssistants origin={origin} />
      </Section>
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
