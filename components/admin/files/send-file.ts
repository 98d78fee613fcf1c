import { toldRefusal } from "@/components/admin/ask";

/** Sends a file and reads what comes back line by line: progress, then a report or why there is none. */
export async function sendFile<Progress, Report>(
  address: string,
  file: File,
  onProgress: (progress: Progress) => void,
  type = "text/csv",
): Promise<{ report: Report } | { problem: string }> {
  try {
    const response = await fetch(address, {
      method: "POST",
      headers: { "content-type": type },
      body: file,
    });
    let last = "";
    for await (const line of linesOf(response)) {
      last = line;
      const { progress } = JSON.parse(line);
      if (progress) onProgress(progress);
    }
    const { report, errors } = JSON.parse(last || "{}");
    if (report) return { report };
    return {
      problem: errors?.[0] ? toldRefusal(errors[0]).message : "The server stopped answering.",
    };
  } catch {
    return { problem: "The server could not be reached. Nothing was taken; try again." };
  }
}

async function* linesOf({ body }: Response): AsyncGenerator<string> {
  if (!body) return;
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    const lines = (rest + next.value).split("\n");
    rest = lines.pop() ?? "";
    yield* lines.filter((line) => line !== "");
  }
  if (rest !== "") yield rest;
}
