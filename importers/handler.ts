import { viewerOf } from "@/accounts/viewer";
import { readingBefore } from "@/curation/files/kept-readings";
import { exportSalaries } from "@/curation/submissions/export-salaries";
import { loadSubmission } from "@/curation/submissions/submission-rows";
import { MOST_FILE_BYTES } from "@/domain/limits";
import { type Permission, permitted, permittedToChange, type Viewer } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";
import { SALARY_TABLE } from "@/domain/words/data-set-names";
import { answering, errorBody } from "@/http/error-answer";
import { answerWithLines } from "@/http/json-lines";
import type { Report } from "@/http/log";
import { type HttpAnswer, type HttpRequest, plainAnswer, readUpload } from "@/http/message";
import { checkOwnOrigin } from "@/http/own-origin";
import { requiredParts } from "@/http/process-parts";
import type { Database } from "@/prisma/client";
import { reportTable } from "./csv/report-table";
import { salaryTable, templateTable } from "./csv/salary-table";
import { importSalaries } from "./import-salaries";
import { importSettings } from "./import-settings";
import { importUpload, uploadSettings } from "./import-upload";
import { countTable } from "./open-salary-file";
import { draftAddress, toldReport } from "./told-report";

/** What the routes of files need from outside. */
export interface FileParts {
  readonly database: () => Database;
  /** The origin that readers see, where it is known. */
  readonly publicOrigin: () => string | undefined;
  readonly log: Report;
}

/** How many findings an answer holds; the whole report is asked for as CSV. */
const FINDINGS_SHOWN = 200;
/** What a table may be called; what it is, its bytes tell. None of these can be sent by a form of another site. */
const TABLE_TYPES =
  /^(?:text\/(?:csv|tab-separated-values|html)|application\/(?:json|x-ndjson|vnd\.openxmlformats-officedocument\.spreadsheetml\.sheet|vnd\.oasis\.opendocument\.spreadsheet))\s*(?:;|$)/i;

/** Answers /api/files/… for this process. */
export function handleFiles(request: HttpRequest): Promise<HttpAnswer> {
  return answerFiles(requiredParts(), request);
}

/** Answers one request; never an exception. */
export function answerFiles(parts: FileParts, request: HttpRequest): Promise<HttpAnswer> {
  return answering(parts.log, request, (requestId) => route(parts, request, requestId));
}

async function route(
  parts: FileParts,
  request: HttpRequest,
  requestId: string,
): Promise<HttpAnswer> {
  const asked = `${request.method === "HEAD" ? "GET" : request.method} ${request.path}`;
  switch (asked) {
    case "GET /api/files/template.csv":
      return download("stepwise-template.csv", templateTable(), requestId);
    case "GET /api/files/salaries.csv": {
      await permit(parts, request, "READ");
      const salaries = await exportSalaries(
        parts.database(),
        new URLSearchParams(request.search).get("source"),
      );
      return download("stepwise-salaries.csv", salaryTable(salaries), requestId);
    }
    // By this name the command calls a table of salaries, and older scripts do.
    case `POST /api/files/data-set-${SALARY_TABLE}`:
    case "POST /api/files/salaries":
      return importFile(parts, request, requestId);
    default: {
      const [, name] = /^POST \/api\/files\/data-set-([a-z0-9-]+)$/.exec(asked) ?? [];
      if (name) return importDataSet(parts, request, name, requestId);
      throw new Refusal("NOT_FOUND", "There is nothing here.");
    }
  }
}

/** How many titles that are not recognised an answer holds; the admin page has all of them. */
const TITLES_SHOWN = 50;

async function importDataSet(
  parts: FileParts,
  request: HttpRequest,
  name: string,
  requestId: string,
): Promise<HttpAnswer> {
  checkOwnOrigin(request, parts.publicOrigin());
  const settings = uploadSettings(name, new URLSearchParams(request.search));
  const viewer = await permit(parts, request, "EDIT");
  const bytes = await readUpload(request, MOST_FILE_BYTES);
  const actor = { accountId: viewer.accountId, requestId };
  return answerWithLines(requestId, async (write) => {
    try {
      const report = await importUpload(parts.database(), actor, bytes, settings, (rows) => {
        request.signal.throwIfAborted();
        write({ progress: { rows } });
      });
      const titlesUnrecognised = report.titlesUnrecognised.slice(0, TITLES_SHOWN);
      const address = draftAddress(report.submission);
      write({ report: { ...report, titlesUnrecognised, address } });
    } catch (error) {
      if (request.signal.aborted) return;
      write(errorBody(error, requestId, parts.log));
    }
  });
}

async function importFile(
  parts: FileParts,
  request: HttpRequest,
  requestId: string,
): Promise<HttpAnswer> {
  checkOwnOrigin(request, parts.publicOrigin());
  if (!TABLE_TYPES.test(request.headers.get("content-type") ?? "")) {
    const message = 'Send the table itself, with the header "Content-Type: text/csv".';
    throw new Refusal("UNSUPPORTED_MEDIA_TYPE", message);
  }
  const viewer = await permit(parts, request, "EDIT");
  const settings = importSettings(new URLSearchParams(request.search));
  const database = parts.database();
  if (settings.into) await permitDraft(database, viewer, settings.into.id);
  const { source = "" } = settings.defaults;
  const bytes = await readUpload(request, MOST_FILE_BYTES);
  const table = await countTable(bytes, settings, (header) =>
    readingBefore(database, source, header),
  );
  if (table.table.problem && settings.mode !== "DRY") throw table.table.problem;
  const actor = { accountId: viewer.accountId, requestId };
  const { signal } = request;
  if (request.headers.get("accept") === "text/csv") {
    const dry = { ...settings, mode: "DRY" as const };
    const report = await importSalaries(database, actor, table, dry, () => signal.throwIfAborted());
    return download("stepwise-report.csv", reportTable(report.findings), requestId);
  }
  return answerWithLines(requestId, async (write) => {
    try {
      const report = await importSalaries(database, actor, table, settings, (progress) => {
        signal.throwIfAborted();
        write({ progress });
      });
      write({ report: toldReport(report, FINDINGS_SHOWN) });
    } catch (error) {
      if (signal.aborted) return;
      write(errorBody(error, requestId, parts.log));
    }
  });
}

async function permit(
  parts: FileParts,
  request: HttpRequest,
  permission: Permission,
): Promise<Viewer> {
  return permitted(await viewerOf(parts.database(), request.headers), permission);
}

async function permitDraft(database: Database, viewer: Viewer, id: string): Promise<void> {
  permittedToChange(viewer, await loadSubmission(database.models, id, "submission"));
}

function download(name: string, text: string, requestId: string): HttpAnswer {
  const headers = {
    "content-type": "text/csv; charset=utf-8",
    "content-disposition": `attachment; filename="${name}"`,
  };
  // The mark tells spreadsheets that the text is UTF-8.
  return plainAnswer(200, headers, `\ufeff${text}`, requestId);
}
