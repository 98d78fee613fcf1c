import { trendPath } from "@/components/charts/trend/trend-data";

const points = [2019, 2020, 2021, 2022].map((year) => ({ year, value: year - 2018 }));
const same = (value: number) => value;

it("S2: begins a line anew where the records change their kind, and after a year not stated", () => {
  expect(trendPath(points, [], same, same)).toBe("M2019 1L2020 2L2021 3L2022 4");
  expect(trendPath(points, [2022], same, same)).toBe("M2019 1L2020 2L2021 3M2022 4");
  expect(trendPath(points.slice(2), [2020], same, same)).toBe("M2021 3L2022 4");
});
