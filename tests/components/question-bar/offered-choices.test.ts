import { offeredGroups } from "@/components/question-bar/offered-choices";

const choice = (value: string, held: string) => ({ value, name: `name of ${value}`, held });
const every = { value: "all", name: "every country" };
const us = choice("US", "14 figures");
const fr = choice("FR", "2 figures");
const chosen = (value: string) => ({ value, name: `name of ${value}` });
const option = ({ value, name, held }: typeof us) => ({ value, name, words: `${name}, ${held}` });

it("offers what is held, each with how much", () => {
  const groups = offeredGroups({
    always: [every],
    chosen: chosen("US"),
    held: [us, fr],
    otherwise: [],
  });
  expect(groups).toEqual([
    { heading: "", options: [every] },
    { heading: "", options: [option(us), option(fr)] },
  ]);
});

it("sets apart what is held without the other choices alone", () => {
  const groups = offeredGroups({
    always: [],
    chosen: chosen("US"),
    held: [us],
    otherwise: [us, fr],
  });
  expect(
    groups.map(({ heading, options }) => [heading, options.map(({ value }) => value)]),
  ).toEqual([
    ["For this view", ["US"]],
    ["Held here, without your other choices", ["FR"]],
  ]);
});

it("shows what is chosen though nothing is held for it, and says so", () => {
  const [first] = offeredGroups({ always: [], chosen: chosen("EG"), held: [us], otherwise: [] });
  expect(first?.options).toEqual([
    { value: "EG", name: "name of EG", words: "name of EG, no figure" },
  ]);
});
