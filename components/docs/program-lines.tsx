import { Code } from "./prose";
import type { Snippet } from "./snippets";

/** The same program in several languages, each under its name. */
export function ProgramLines({ programs }: { programs: readonly Snippet[] }) {
  return programs.map(({ language, code }) => (
    <div key={language}>
      <h3 className="type-label">{language}</h3>
      <Code what={`the lines: ${language}`}>{code}</Code>
    </div>
  ));
}
