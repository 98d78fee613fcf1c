import { Section } from "@/components/ui/section";

/** How far a median carries, and when two are too few to tell apart. */
export function IntervalRule() {
  return (
    <Section id="intervals" heading="Two titles can be too few to tell apart">
      <div className="type-prose">
        <p>
          Two things are drawn beside a value in the middle, and they are not the same. The{" "}
          <strong>spread</strong>, the bar of the middle half, says how far single salaries lie
          apart: it stays as wide however many are counted. The <strong>interval</strong> says how
          far the median itself may be off, because only so many were counted: it shrinks as they
          grow. What is graded comes after both.
        </p>
        <p>
          Where Stepwise computes a median from records, the interval is read off the records in
          order, and no shape of their spread is assumed. Each record lies above the median of all
          such pay as often as a fair coin shows heads. Of 25 records the eighth from below and the
          eighth from above hold it between them in 95% of cases at the least; of six only the least
          and the greatest do; of five none. The records are taken to be drawn alike and
          independently. Rows of a public file are not quite that, so the true interval may be
          wider, and hardly narrower. What a source prints itself, such as official statistics, has
          no interval here, because its records are not held.
        </p>
        <p>
          Two titles are <strong>too few to tell apart</strong> where, in every source that has
          comparable medians of both, their intervals overlap; or, where one has none, both count
          fewer than 30. What is not stated is not few. That the intervals overlap is a strict test:
          of two titles that pay alike, about one pair in a hundred is told apart by it. It was
          chosen since a reader can see it in the chart, and since it says too little rather than
          too much.
        </p>
      </div>
    </Section>
  );
}
