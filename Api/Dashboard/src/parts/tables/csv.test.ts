import { expect, it } from "vitest";
import { csvOf } from "./csv";

it.each([
  [["a", 1.5, null], "a,1.5,\r\n"],
  [["a,b", 'say "x"', -2], '"a,b","say ""x""",-2\r\n'],
  [["=1+1", "-x"], "'=1+1,'-x\r\n"],
])("%j is written as %j", (row, text) => expect(csvOf([row])).toBe(text));
