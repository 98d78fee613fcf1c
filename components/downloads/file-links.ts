import { FORM_TYPES, FORMS, type Form } from "./download";

/** What there is, as JSON. */
export const FILES_INDEX = "/data.json";
/** What describes every file for programs. */
export const FILES_DESCRIBED_AT = "/data/openapi.json";
/** The type by which that is known. */
export const DESCRIPTION_TYPE = "application/vnd.oai.openapi+json";

/** The header Link of a file: the same question in its other forms, and what describes them all. */
export function fileLinks(pathname: string, search: string, form: Form): string {
  const stem = pathname.slice(0, -form.length);
  const others = FORMS.filter((other) => other !== form).map(
    (other) => `<${stem}${other}${search}>; rel="alternate"; type="${FORM_TYPES[other]}"`,
  );
  const described = `<${FILES_DESCRIBED_AT}>; rel="service-desc"; type="${DESCRIPTION_TYPE}"`;
  return [...others, described].join(", ");
}
