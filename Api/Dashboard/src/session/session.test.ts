import { describe, expect, it } from "vitest";
import { claimsOf, safePath } from "./session";

describe("safePath", () => {
  it.each([
    [null, "/"],
    ["/alerts/A1?x=1", "/alerts/A1?x=1"],
    ["//evil.example", "/"],
    ["/\\evil.example", "/"],
    ["https://evil.example", "/"],
    ["javascript:alert(1)", "/"],
  ])("of %s is %s", (to, path) => expect(safePath(to)).toBe(path));
});

describe("claimsOf", () => {
  const jwt = (claims: object) => `x.${btoa(JSON.stringify(claims)).replaceAll("+", "-").replaceAll("/", "_")}.y`;
  it("reads the payload", () =>
    expect(claimsOf(jwt({ sub: "ann", role: "viewer" }))).toEqual({ sub: "ann", role: "viewer" }));
  it.each([null, "", "x", "a.b.c"])("of %s is nothing", (text) => expect(claimsOf(text)).toBeNull());
});
