import { Prose } from "./prose";

/** How an assistant is given the figures. */
export function ApiAssistants({ origin }: { origin: string }) {
  return (
    <Prose>
      <p>
        An assistant that speaks the Model Context Protocol, as Claude, ChatGPT and most editors do,
        can ask for itself. Add a connector (a “remote MCP server”) with this address and nothing
        else: <code>{origin}/mcp</code>. It needs no account and changes nothing.
      </p>
      <p>
        It can find a title, say what one is paid by source, compare titles, tell how pay changes
        from one to another and which steps lead there, name the sources, and what changed since a
        day. Ask it, for one: <q>What does a data scientist earn in India, and who says so?</q>
      </p>
      <p>
        Each answer has the figures with source, sample size, days, grade and what is missing, and
        the address of the page that shows the same for ever. It takes the parameters of the files
        above, and costs of the same budget as GraphQL.
      </p>
    </Prose>
  );
}
