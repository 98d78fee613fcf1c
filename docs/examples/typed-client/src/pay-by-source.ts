import { ask } from "./ask";
import { graphql } from "./gql";

const payBySource = graphql(`
  query PayBySource($title: String!, $country: CountryCode) {
    careerTitle(slug: $title) {
      name
      pay(where: { country: $country }) {
        bySource {
          source { name }
          central {
            money { amount currencyCode }
            statistic
            basis
            period
            sampleSize
          }
        }
        missing { explanation }
      }
    }
  }
`);

/** tsx src/pay-by-source.ts ORIGIN TITLE COUNTRY: what each source says, one line each. */
const [origin = "http://127.0.0.1:3000", title = "machine-learning-architect", country = "IN"] =
  process.argv.slice(2);
const { careerTitle } = await ask(origin, payBySource, { title, country });

if (!careerTitle) console.log(`Stepwise holds no title "${title}".`);
for (const { source, central } of careerTitle?.pay.bySource ?? []) {
  if (!central) continue;
  const { money, statistic, basis, period, sampleSize } = central;
  const n = sampleSize === null ? "n not stated" : `n ${sampleSize}`;
  console.log(
    [source.name, `${money.currencyCode} ${money.amount}`, statistic, basis, period, n].join("\t"),
  );
}
if (careerTitle?.pay.missing) console.log(careerTitle.pay.missing.explanation);
