import type { ComponentType, ReactElement } from "react";
import { experienceLanes } from "./lane/experience-lanes";
import { LaneChart } from "./lane/lane-chart";
import { payLanes } from "./lane/pay-lanes";
import { PayLanesDrawing } from "./lane/pay-lanes-drawing";
import { Staircase } from "./staircase/staircase";
import { staircaseChart } from "./staircase/staircase-of";
import { trendData } from "./trend/trend-data";
import { TrendLines } from "./trend/trend-lines";

/** A kind of chart: what it is made from becomes its data, and that is drawn; nothing where there is none. */
function chart<Given, Data extends object>(
  dataOf: (given: Given) => Data | null,
  Drawing: ComponentType<Data>,
): (given: Given) => ReactElement | null {
  return (given) => {
    const data = dataOf(given);
    return data === null ? null : <Drawing {...data} />;
  };
}

/** Every kind of chart, with its data and its drawing. */
export const CHARTS = {
  staircase: chart(staircaseChart, Staircase),
  pay: chart(payLanes, PayLanesDrawing),
  experience: chart(experienceLanes, LaneChart),
  trend: chart(trendData, TrendLines),
};
