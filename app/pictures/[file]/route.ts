import { pictureAnswer } from "@/components/pictures/picture-answers";
import { pictureResponse } from "@/components/pictures/picture-response";

export const dynamic = "force-dynamic";

/** Answers /pictures/CHART.FORM: a chart as a file that stands alone. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ file: string }> },
): Promise<Response> {
  const { file } = await params;
  return pictureResponse(request, () => pictureAnswer(file, new URL(request.url)));
}
