import { CURRENCY_CODES } from "@/domain/words/iso-codes";
import { countryOf } from "../data-set/country-of";
import { type DataSet, firstReason, placesOf, type RecordReader } from "../data-set/layout";
import { groupedNumber } from "../data-set/strict-number";

/** Indian pay below this a year was meant for a month, or in lakh. */
const LEAST_RUPEES = 100_000;
/** Nor is any other currency's pay for a year this little, or this much. */
const LEAST = 1_000;
const MOST = 1_000_000_000;

const COLUMNS = [
  "Country",
  "EmploymentStatus",
  "CurrentJobTitleSelect",
  "CompensationAmount",
  "CompensationCurrency",
] as const;

/** Kaggle's survey of 2017, of those who stated their pay. */
export const kaggle2017: DataSet = {
  name: "kaggle-2017",
  columns: COLUMNS,
  takesDay: false,
  open({ header }): RecordReader {
    const [country, employment, title, amountAt, currencyAt] = placesOf(header, ...COLUMNS);
    return {
      kind: "records",
      recordKind: "PERSON",
      basis: "TOTAL",
      period: "YEAR",
      finish: () => ({
        publisher: { id: "kaggle", name: "Kaggle", url: "https://www.kaggle.com/" },
        edition: null,
        setId: "kaggle-2017",
        asOf: "2017-10-27",
        source: {
          id: "kaggle-2017",
          publisherId: "kaggle",
          name: "Kaggle survey 2017, those who stated their pay",
          url: "https://www.kaggle.com/datasets/kaggle/kaggle-survey-2017",
          method: "SELF_REPORTED",
          methodNote:
            "People who chose to answer said what they earn in all for a year, in their own currency. No years of experience were asked. Only full-time work is taken. Indian pay under 100,000 rupees is left out: about one Indian row in ten looks like pay for a month, or like lakh. Amounts are read where they are plain digits, or digits with commas between thousands or lakh.",
          licence: "ODbL 1.0",
          licenceUrl: "https://opendatacommons.org/licenses/odbl/1-0/",
          redistribution: "ALLOWED",
          publishedOn: new Date("2017-10-27T00:00:00Z"),
          note: "The licence is read in two copies of the survey. Personal attributes that the survey asked for, such as age, are not taken.",
        },
      }),
      read(cells) {
        const amount = groupedNumber(cells[amountAt]);
        const currency = cells[currencyAt] ?? "";
        const place = countryOf(cells[country] ?? "");
        const left = firstReason(
          [cells[employment] !== "Employed full-time", "not full-time employment"],
          [!(amount > 0), "no amount"],
          [!CURRENCY_CODES.has(currency), "no currency of ISO 4217"],
          [amount < LEAST || amount > MOST, "no pay for a year, by its amount"],
          [
            currency === "INR" && amount < LEAST_RUPEES,
            "under 100,000 rupees a year: of a month, or in lakh",
          ],
        );
        if (left) return left;
        if (place === null) return { refused: "no country of ISO 3166-1" };
        return [
          {
            title: cells[title] ?? "",
            country: place,
            level: null,
            years: null,
            year: 2017,
            currency,
            amount,
          },
        ];
      },
    };
  },
};
