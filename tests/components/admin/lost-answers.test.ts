import { ask, post } from "@/components/admin/ask";

const MUTATION = "mutation Begin { beginSubmission { submission { id } } }";

function answering(answer: () => Promise<Response>): void {
  jest.spyOn(globalThis, "fetch").mockImplementation(answer);
}
afterEach(() => jest.restoreAllMocks());

it("does not say that nothing was changed where the answer was lost", async () => {
  answering(() => Promise.reject(new TypeError("fixture: the connection was reset")));
  const lost = await ask(MUTATION, {});
  expect(lost).toMatchObject({
    refusal: { code: "UNREACHABLE", message: expect.stringContaining("may have been done") },
  });
  answering(() => Promise.resolve(new Response("<h1>502 Bad Gateway</h1>", { status: 502 })));
  expect(await ask(MUTATION, {})).toEqual(lost);
  expect(await ask("query Look { viewer { name } }", {})).toMatchObject({
    refusal: { message: "The server could not be reached. Try again." },
  });
});

it("tells who is signed out meanwhile what to do, in words for people", async () => {
  const errors = [
    { message: "Sign in first, or send an API token.", extensions: { code: "UNAUTHENTICATED" } },
  ];
  answering(() => Promise.resolve(Response.json({ errors })));
  expect(await ask(MUTATION, {})).toMatchObject({
    refusal: { message: expect.stringMatching(/^You are signed out\. .* what you typed stays\.$/) },
  });
});

it("says of a wrong password what the server says", async () => {
  const message = "The e-mail address or the password is wrong.";
  const errors = [{ message, extensions: { code: "UNAUTHENTICATED" } }];
  answering(() => Promise.resolve(Response.json({ errors }, { status: 401 })));
  expect(await post("/api/auth/sign-in", {})).toMatchObject({ refusal: { message } });
});
