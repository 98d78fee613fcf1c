"""Does the three tasks with what Python brings along, and prints the answers as JSON."""

import json
import sys
from urllib.request import Request, urlopen

endpoint, title, start, country, size = sys.argv[1:]


def ask(query, **variables):
    body = json.dumps({"query": query, "variables": variables}).encode()
    headers = {"content-type": "application/json"}
    answer = json.load(urlopen(Request(endpoint, data=body, headers=headers)))
    if "errors" in answer:
        raise RuntimeError(answer["errors"][0]["message"])
    return answer["data"]


pay = ask(
    """query ($title: String!, $country: CountryCode) {
      careerTitle(slug: $title) { pay(where: { country: $country }) {
        bySource { source { slug } central { money { amount currencyCode } } } } } }""",
    title=title,
    country=country,
)
step = ask(
    """query ($from: String!, $to: String!, $country: CountryCode) {
      change(from: $from, to: $to, where: { country: $country }) {
        comparability direction low { amount } high { amount } } }""",
    **{"from": start, "to": title, "country": country},
)["change"]

sources, after, more = [], None, True
while more:
    page = ask(
        """query ($first: Int, $after: String) { sources(first: $first, after: $after) {
          nodes { slug } pageInfo { hasNextPage endCursor } } }""",
        first=int(size),
        after=after,
    )["sources"]
    sources += [source["slug"] for source in page["nodes"]]
    more, after = page["pageInfo"]["hasNextPage"], page["pageInfo"]["endCursor"]

rows = [row for row in pay["careerTitle"]["pay"]["bySource"] if row["central"]]
print(
    json.dumps(
        {
            "pay": [
                {
                    "source": row["source"]["slug"],
                    "amount": row["central"]["money"]["amount"],
                    "currency": row["central"]["money"]["currencyCode"],
                }
                for row in rows
            ],
            "step": {
                "comparability": step["comparability"],
                "direction": step["direction"],
                "low": step["low"] and step["low"]["amount"],
                "high": step["high"] and step["high"]["amount"],
            },
            "sources": sources,
        }
    )
)
