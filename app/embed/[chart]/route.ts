import { embedAnswer } from "@/components/pictures/picture-answers";
import { pictureResponse } from "@/components/pictures/picture-response";

export const dynamic = "force-dynamic";

/** Answers /embed/CHART: a chart as a page that pages of any site may frame. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ chart: string }> },
): Promise<Response> {
  const { chart } = await params;
  return pictureResponse(request, () => embedAnswer(chart, new URL(request.url)));
}
