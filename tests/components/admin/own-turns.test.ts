import { oneByOne, rememberAnswered } from "@/components/admin/own-turns";

const input = (id: string, version: number) => ({ input: { submission: { id, version } } });

it("A37: a change that is made before the one before is answered waits, and names the version that was answered", async () => {
  const sent: object[] = [];
  let answer: () => void = () => undefined;
  const first = oneByOne(input("a", 4), async (variables) => {
    sent.push(variables);
    await new Promise<void>((resolve) => {
      answer = resolve;
    });
    rememberAnswered({ removeSubmissionItem: { submission: { id: "a", version: 5 } } });
  });
  const second = oneByOne(input("a", 4), async (variables) => {
    sent.push(variables);
  });
  await new Promise(setImmediate);
  expect(sent).toEqual([input("a", 4)]);
  answer();
  await Promise.all([first, second]);
  expect(sent).toEqual([input("a", 4), input("a", 5)]);
});

it("names no version that was not answered here: what others changed is told", async () => {
  const versions: object[] = [];
  const send = async (variables: object) => {
    versions.push(variables);
  };
  await oneByOne(input("b", 7), send);
  rememberAnswered({ putSource: { submission: { id: "b", version: 6 } } });
  await oneByOne(input("b", 7), send);
  await oneByOne(input("c", 1), send);
  expect(versions).toEqual([input("b", 7), input("b", 7), input("c", 1)]);
});

it("goes on after a change that failed, and asks at once what changes nothing", async () => {
  const failed = oneByOne(input("d", 1), () => Promise.reject(new Error("fixture")));
  await expect(failed).rejects.toThrow("fixture");
  expect(await oneByOne(input("d", 1), async () => "done")).toBe("done");
  expect(await oneByOne({ url: "x" }, async (variables) => variables)).toEqual({ url: "x" });
});
