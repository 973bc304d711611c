/**
 * How many rows would change their place: those that come or go, and the fewest that have to move so that the rest
 * stays in order.
 */
export function movesBetween(shown: readonly string[], wanted: readonly string[]) {
  const placeOf = new Map(wanted.map((id, index) => [id, index]));
  const places = shown.flatMap((id) => placeOf.get(id) ?? []);
  const stay = longestRise(places);
  return Math.max(shown.length, wanted.length) - stay;
}

/** Length of the longest rising part, in n log n. */
function longestRise(values: readonly number[]) {
  const ends: number[] = [];
  for (const value of values) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (ends[middle]! < value) low = middle + 1;
      else high = middle;
    }
    ends[low] = value;
  }
  return ends.length;
}

export const isSameOrder = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((id, index) => id === other[index]);
