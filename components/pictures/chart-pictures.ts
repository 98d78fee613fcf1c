import type { ChartName } from "@/components/picture-link/picture-address";
import type { Parameters } from "@/domain/question/parameters";
import { mapPicture } from "./field-picture";
import { pathPicture } from "./path-picture";
import { payPicture } from "./pay-picture";
import type { ChartPicture } from "./picture";
import { salaryPicture, sourcePicture } from "./record-pictures";
import { levelsPicture, trendPicture } from "./title-pictures";

/** Every picture that can be had, with what makes it of the parameters of its address. */
export const CHART_PICTURES: Readonly<
  Record<ChartName, (parameters: Parameters) => Promise<ChartPicture>>
> = {
  path: pathPicture,
  pay: payPicture,
  levels: levelsPicture,
  trend: trendPicture,
  map: mapPicture,
  salary: salaryPicture,
  source: sourcePicture,
};
