import { Section } from "@/components/ui/section";

/** What Stepwise does not do. */
export function LimitsRule() {
  return (
    <Section id="limits" heading="What Stepwise will not do">
      <div className="type-prose">
        <ul className="bullets">
          <li>Blend sources into one market salary.</li>
          <li>Name a best source, a best title or a winner.</li>
          <li>
            Invent what a source does not say: how many people it asked, what their pay includes,
            how many years they had worked, when they were asked.
          </li>
          <li>Forecast pay, or say how long a step takes when nobody measured it.</li>
          <li>
            Read a difference between two groups as what happens to a person. That the average of
            one title lies above another’s does not say what anyone gained by moving.
          </li>
          <li>Convert a currency without naming the rate, its date and where it comes from.</li>
          <li>
            Pass on rows whose licence does not allow it. Single figures are cited, with a link.
          </li>
          <li>Hide a fall, a gap or a contradiction.</li>
        </ul>
      </div>
    </Section>
  );
}
