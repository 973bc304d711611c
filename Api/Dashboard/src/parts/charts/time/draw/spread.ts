/**
 * Moves labels apart so that none covers another.
 * @param wanted where each would stand, px.
 * @returns where each stands, in the same order, at least `gap` apart and as near to the wanted place as that allows.
 */
export function spread(wanted: readonly number[], gap: number, min: number, max: number): number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => wanted[a]! - wanted[b]! || a - b);
  // Groups that touch share one middle: each member wants the place of its label less its rank in the group.
  const groups: { members: number[]; at: number }[] = [];
  for (const index of order) {
    let group = { members: [index], at: clamp(wanted[index]!, min, max) };
    let before = groups.at(-1);
    while (before && before.at + before.members.length * gap > group.at) {
      groups.pop();
      const members = [...before.members, ...group.members];
      const middle = members.reduce((sum, member, rank) => sum + wanted[member]! - rank * gap, 0) / members.length;
      group = { members, at: clamp(middle, min, max - (members.length - 1) * gap) };
      before = groups.at(-1);
    }
    groups.push(group);
  }
  const placed = new Array<number>(wanted.length);
  for (const { members, at } of groups) members.forEach((member, rank) => (placed[member] = at + rank * gap));
  return placed;
}

const clamp = (value: number, min: number, max: number) => Math.max(min, Math.min(max, value));
