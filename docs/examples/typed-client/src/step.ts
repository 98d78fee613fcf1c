import { ask } from "./ask";
import { graphql } from "./gql";

const step = graphql(`
  query Step($from: String!, $to: String!, $country: CountryCode) {
    change(from: $from, to: $to, where: { country: $country }) {
      comparability
      direction
      low { amount currencyCode }
      high { amount }
      explanation
    }
  }
`);

/** tsx src/step.ts ORIGIN FROM TO COUNTRY: how pay changes from one title to another, and what that rests on. */
const [
  origin = "http://127.0.0.1:3000",
  from = "data-scientist",
  to = "machine-learning-architect",
  country = "IN",
] = process.argv.slice(2);
const { change } = await ask(origin, step, { from, to, country });

const { comparability, direction, low, high, explanation } = change;
const difference =
  low && high ? `${low.currencyCode} ${low.amount} to ${high.amount}` : "no figure";
console.log([comparability, direction, difference].join("\t"));
console.log(explanation);
