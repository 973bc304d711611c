import { expect, it } from "vitest";
import { Announcements } from "./announcements";

it("says the first at once, then one sentence in five seconds, and counts the others", () => {
  const queue = new Announcements();
  queue.add("one");
  expect(queue.next(0)).toBe("one");
  queue.add("two");
  queue.add("three");
  expect(queue.next(4999)).toBeNull();
  expect(queue.next(5000)).toBe("three. And 1 other change.");
  expect(queue.next(10_001)).toBeNull();
});
