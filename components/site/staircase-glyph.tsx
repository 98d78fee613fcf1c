/** The mark of Stepwise: the guide's five averages as steps, the last one lower than the one before. */
export function StaircaseGlyph({ className }: { className?: string | undefined }) {
  return (
    <svg className={className} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path
        d="M1.5 18.5H6V13.6h4.3V6.9h4.3V4.5h4.3v2.7h3.6"
        fill="none"
        stroke="currentColor"
        strokeWidth="2.4"
        strokeLinejoin="miter"
        strokeLinecap="square"
      />
      <path d="M1.5 22.2h21" stroke="currentColor" strokeWidth="1.4" />
    </svg>
  );
}
