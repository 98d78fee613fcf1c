/** Copies what a button names: an address of this site (`data-copy`), or the text that stands at one (`data-copy-text`); and says so. */
export async function copyChart(button: HTMLElement): Promise<void> {
  const said = button.closest("ul")?.querySelector("output");
  const { copy, copyText } = button.dataset;
  const tell = (words: string) => {
    if (said) said.textContent = words;
  };
  try {
    if (copyText === undefined) await navigator.clipboard.writeText(absolute(copy));
    // Asked for at once: a browser lets nobody copy long after the click.
    else await navigator.clipboard.write([new ClipboardItem({ "text/plain": textAt(copyText) })]);
    tell(copyText === undefined ? "Link copied." : "Sentence copied.");
  } catch {
    tell("This browser did not let it be copied.");
  }
}

async function textAt(address: string): Promise<Blob> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status}`);
  return new Blob([(await answer.text()).trim()], { type: "text/plain" });
}

function absolute(address = ""): string {
  return new URL(address, document.baseURI).href;
}
