/**
 * Copies what a button names: an address of this site (`data-copy`), a text of its own
 * (`data-copy-code`), or the text that stands at an address (`data-copy-text`); and says so.
 */
export async function copyChart(button: HTMLElement): Promise<void> {
  const said = button.parentElement?.querySelector("output");
  const { copy, copyCode, copyText } = button.dataset;
  const tell = (words: string) => {
    if (said) said.textContent = words;
  };
  try {
    // Asked for at once: a browser lets nobody copy long after the click.
    if (copyText !== undefined) {
      await navigator.clipboard.write([new ClipboardItem({ "text/plain": textAt(copyText) })]);
      tell("Sentence copied.");
    } else {
      await navigator.clipboard.writeText(copyCode ?? absolute(copy));
      tell(copyCode === undefined ? "Link copied." : "Embed code copied.");
    }
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
