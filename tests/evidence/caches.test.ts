import { KeyedCache } from "@/evidence/caches";

function counted(size: number, sizeOf?: (value: { key: number }) => number) {
  const reads: number[][] = [];
  const cache = new KeyedCache<number, { key: number }>({
    size,
    ...(sizeOf && { sizeOf }),
    keysAtOnce: 2,
    read: async (keys) => {
      reads.push([...keys]);
      return keys.map((key) => ({ key }));
    },
  });
  return { cache, reads };
}

it("reads what is asked for together in one go, no more at once than it may, and each key once", async () => {
  const { cache, reads } = counted(10);
  const values = await Promise.all([1, 2, 1, 3].map((key) => cache.load(key)));
  expect(values.map(({ key }) => key)).toEqual([1, 2, 1, 3]);
  expect(values[2]).toBe(values[0]);
  expect(await cache.load(1)).toBe(values[0]);
  expect(reads).toEqual([[1, 2], [3]]);
});

it("lets go of what was used longest ago, by what each takes", async () => {
  const { cache, reads } = counted(5, ({ key }) => key);
  await cache.load(2);
  await cache.load(3);
  await cache.load(2);
  await cache.load(1);
  await cache.load(2);
  await cache.load(3);
  expect(reads).toEqual([[2], [3], [1], [3]]);
});

it("keeps what was read by another way, and reads it no more", async () => {
  const { cache, reads } = counted(5);
  const value = { key: 7 };
  cache.keep(7, value);
  expect(await cache.load(7)).toBe(value);
  expect(reads).toEqual([]);
});

it("does not keep a failure", async () => {
  let fails = true;
  const cache = new KeyedCache<string, string[]>({
    size: 5,
    keysAtOnce: 5,
    read: async (keys) => {
      if (fails) throw new Error("not now");
      return keys.map((key) => [key]);
    },
  });
  await expect(cache.load("a")).rejects.toThrow("not now");
  fails = false;
  expect(await cache.load("a")).toEqual(["a"]);
});
