const SHAPES = ["circle", "diamond", "square", "triangle"] as const;

/** How a source looks wherever it appears on a page: a shape, a colour token, filled or hollow. */
export interface SourceLook {
  readonly shape: (typeof SHAPES)[number];
  readonly colour: string;
  readonly filled: boolean;
}

/**
 * The look of a source by its mark, from 0: four colours in turn, each time with another shape; after
 * sixteen they return hollow.
 */
export function sourceLook(rank: number): SourceLook {
  const turn = Math.floor(rank / SHAPES.length);
  return {
    shape: SHAPES[(rank + turn) % SHAPES.length] ?? "circle",
    colour: `var(--source-${(rank % SHAPES.length) + 1})`,
    filled: turn < SHAPES.length,
  };
}

/** The outline of a shape around 0,0; sizes are balanced so that all four weigh the same to the eye. */
export function shapePath(shape: SourceLook["shape"], radius: number): string {
  const r = radius;
  switch (shape) {
    case "circle":
      return `M${-r} 0a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;
    case "diamond":
      return polygon(r * 1.28, 4, 0);
    case "square":
      return polygon(r * 1.26, 4, 45);
    case "triangle":
      return polygon(r * 1.36, 3, 0);
  }
}

function polygon(radius: number, corners: number, turn: number): string {
  const points = Array.from({ length: corners }, (_, corner) => {
    const angle = ((turn + (360 / corners) * corner - 90) * Math.PI) / 180;
    return `${hundredths(radius * Math.cos(angle))} ${hundredths(radius * Math.sin(angle))}`;
  });
  return `M${points.join("L")}Z`;
}

/** Enough for a drawing, so that the page carries no long fractions. */
function hundredths(length: number): number {
  return Math.round(length * 100) / 100;
}
