import { explainFolderFailure } from "@/server/database/folder-failure";

const FOLDER = "/tmp/stepwise-not-there";
const failure = (code: string) =>
  Object.assign(new Error(`words of the system, ${code}`), { code });

it.each([
  ["ENOSPC", /^The disk that holds .+ is full\. Free some space and start again\.$/],
  ["EDQUOT", /^The disk that holds .+ is full\./],
  ["53100", /^The disk that holds .+ is full\./],
  ["EACCES", /^The data folder .+ cannot be written \(EACCES\)\. Set STEPWISE_DATA_DIR/],
  ["EROFS", /^The data folder .+ cannot be written \(EROFS\)\./],
])("says %s in one line", async (code, words) => {
  const explained = await explainFolderFailure(failure(code), FOLDER);
  expect(String((explained as Error).message)).toMatch(words);
});

it("leaves everything else as it is", async () => {
  const other = failure("ECONNREFUSED");
  expect(await explainFolderFailure(other, FOLDER)).toBe(other);
});
