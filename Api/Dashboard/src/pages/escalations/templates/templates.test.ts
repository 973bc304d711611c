import { describe, expect, it } from "vitest";
import { draftOf, emptyTemplate, isSame, requestOf } from "./draft";
import { excerptOf, offsetOf, placeOf } from "./places";
import { partsOf } from "./mail/markup";
import { stylesOf } from "./mail/safeHtml";
import { placesOf } from "./sms";

describe("a place", () => {
  it("is read from what the service says", () =>
    expect(placeOf("text, line 2, column 15: 'valuex' is no variable; allowed: a, b.")).toEqual({
      field: "text",
      line: 2,
      column: 15,
      message: "'valuex' is no variable; allowed: a, b.",
    }));

  it("is none where the service names none", () => expect(placeOf("text is empty; allowed: some")).toBeNull());

  it.each([
    [1, 1, 0],
    [1, 3, 2],
    [2, 1, 4],
    [2, 3, 6],
    [9, 1, 7],
  ])("line %s, column %s of abc, def is at %s", (line, column, at) =>
    expect(offsetOf("abc\ndef", line, column)).toBe(at),
  );

  it("is marked below its line", () => expect(excerptOf("abc\ndef", 2, 3)).toBe("def\n  ^"));
});

it.each([
  ["", 0],
  ["abc", 3],
  ["a{b}", 6],
  ["€", 2],
])("a text message of %j takes %s places", (text, places) => expect(placesOf(text)).toBe(places));

describe("a template", () => {
  it("for text messages has neither subject nor page", () =>
    expect(requestOf({ ...emptyTemplate, channel: "sms", subject: "s", html: "<p>" })).toMatchObject({
      subject: null,
      html: null,
    }));

  it("goes through the form unchanged", () => {
    const draft = { ...emptyTemplate, subject: "S", html: "<p>x</p>", language: "de" };
    const saved = { ...requestOf(draft), id: "x", version: 1, saved_at: "", saved_by: null } as Parameters<
      typeof draftOf
    >[0];
    expect(isSame(draftOf(saved), draft)).toBe(true);
    expect(isSame(draftOf(saved), { ...draft, text: "y" })).toBe(false);
  });
});

describe("the picture of a mail", () => {
  it("is read part by part: attributes, texts, ends", () =>
    expect(partsOf('<P class=a style="color:red" x>a &lt; b &#8722;<br/></p>')).toEqual([
      {
        kind: "open",
        name: "p",
        attributes: new Map([
          ["class", "a"],
          ["style", "color:red"],
          ["x", ""],
        ]),
      },
      { kind: "text", text: "a < b −" },
      { kind: "open", name: "br", attributes: new Map() },
      { kind: "close", name: "p" },
    ]));

  it.each(["<script>alert(1)</script>", "<style>p{}</style>", "<!-- x -->", "<!doctype html>"])(
    "leaves out %s",
    (html) => expect(partsOf(html)).toEqual([]),
  );

  it("takes rules out of style sheets, without imports", () =>
    expect(stylesOf("<style>@import url(x.css);p{color:red}</style><style media=print>b{}</style>").trim()).toBe(
      "p{color:red}\nb{}",
    ));
});
