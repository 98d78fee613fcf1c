/** The colours that pictures are drawn in, by the names that the style sheet has for them. */
const LIGHT = {
  paper: "#fdfcf9",
  ink: "#1b1d21",
  "ink-2": "#474a51",
  "ink-3": "#62656c",
  rule: "#dedace",
  "rule-2": "#a5a196",
  accent: "#0b5d4b",
  "source-1": "#1c4c8c",
  "source-2": "#bb4a0d",
  "source-3": "#947100",
  "source-4": "#86407d",
} as const;

export type ColourName = keyof typeof LIGHT;

/** How a drawing names a colour. */
export type Colours = (name: ColourName) => string;

const DARK: Readonly<Record<ColourName, string>> = {
  paper: "#15171a",
  ink: "#ece9e2",
  "ink-2": "#bfbcb4",
  "ink-3": "#9d9b94",
  rule: "#34373b",
  "rule-2": "#6c6e70",
  accent: "#83d5b8",
  "source-1": "#86b4f2",
  "source-2": "#f2945c",
  "source-3": "#dcbb52",
  "source-4": "#d79ad0",
};

/** The themes of pictures; a file follows no reader's choice, so that it names its own. */
export const THEMES = { light: LIGHT, dark: DARK } as const;
export type Theme = keyof typeof THEMES;

/** The colours of a theme, as they are. */
export function coloursOf(theme: Theme): Colours {
  return (name) => THEMES[theme][name];
}

/** The colours as a page has them, which follows its reader's theme. */
export function pageColours(name: ColourName): string {
  return `var(--${name})`;
}

/** The colour of a source, which its look names as the style sheet does: "var(--source-2)". */
export function sourceColour(token: string, colours: Colours): string {
  const name = token.slice("var(--".length, -1);
  return colours(name in LIGHT ? (name as ColourName) : "ink-3");
}
