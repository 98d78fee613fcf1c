/** The colours of what is written, of the site's own palette; GraphiQL lets a style sheet reach everything but these. */
interface Palette {
  readonly panel: string;
  readonly ink: string;
  readonly faint: string;
  readonly accent: string;
  readonly wash: string;
  readonly text: string;
  readonly number: string;
  readonly name: string;
}

const LIGHT: Palette = {
  panel: "#ffffff",
  ink: "#1b1d21",
  faint: "#62656c",
  accent: "#0b5d4b",
  wash: "#e4efe9",
  text: "#1c4c8c",
  number: "#a13f0b",
  name: "#86407d",
};

const DARK: Palette = {
  panel: "#212428",
  ink: "#ece9e2",
  faint: "#9d9b94",
  accent: "#83d5b8",
  wash: "#1d332c",
  text: "#86b4f2",
  number: "#f2945c",
  name: "#d59bcb",
};

/** A theme of Monaco in a palette. */
function themeOf(base: "vs" | "vs-dark", palette: Palette) {
  const { panel, ink, faint, accent, wash, text, number, name } = palette;
  const paint = (color: string, ...tokens: readonly string[]) =>
    tokens.map((token) => ({ token, foreground: color }));
  return {
    base,
    inherit: true,
    rules: [
      ...paint(ink, "", "delimiter", "identifier", "key.identifier.gql", "type.identifier.gql"),
      ...paint(faint, "comment", "comment.gql", "delimiter.bracket.json", "operator.gql"),
      ...paint(accent, "keyword", "keyword.gql", "string.key.json", "annotation.gql"),
      ...paint(text, "string", "string.gql", "string.value.json"),
      ...paint(number, "number", "number.gql", "number.json", "keyword.json"),
      ...paint(name, "argument.identifier.gql", "variable.gql"),
    ],
    colors: {
      "editor.background": "#ffffff00",
      "scrollbar.shadow": "#ffffff00",
      "editor.foreground": ink,
      "editorLineNumber.foreground": faint,
      "editorLineNumber.activeForeground": ink,
      "editorWidget.background": panel,
      "editorHoverWidget.background": panel,
      "editorSuggestWidget.background": panel,
      "editorSuggestWidget.selectedBackground": wash,
      "editorSuggestWidget.selectedForeground": accent,
      "list.hoverBackground": wash,
      "list.highlightForeground": accent,
      "list.focusHighlightForeground": accent,
      "menu.background": panel,
      "menu.selectionBackground": wash,
      "menu.selectionForeground": accent,
      "quickInput.background": panel,
      "quickInputList.focusBackground": wash,
      "quickInputList.focusForeground": accent,
      "textLink.foreground": accent,
      "textLink.activeForeground": accent,
      "editorLink.activeForeground": accent,
      "editorBracketHighlight.foreground1": faint,
      "editorBracketHighlight.foreground2": faint,
      "editorBracketHighlight.foreground3": faint,
      focusBorder: accent,
    },
  };
}

/** Under the names of GraphiQL's own, in whose place they are put. */
export const EDITOR_THEMES = [
  ["graphiql-LIGHT", themeOf("vs", LIGHT)],
  ["graphiql-DARK", themeOf("vs-dark", DARK)],
] as const;
