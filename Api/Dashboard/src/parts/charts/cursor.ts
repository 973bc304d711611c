/** Where a key moves the cursor of a chart; null takes it away, undefined is not for the chart. */
export function nextIndex(key: string, index: number | null, count: number): number | null | undefined {
  if (count === 0) return undefined;
  const last = count - 1;
  if (key === "ArrowLeft") return Math.max(0, (index ?? count) - 1);
  if (key === "ArrowRight") return Math.min(last, (index ?? -1) + 1);
  if (key === "Home") return 0;
  if (key === "End") return last;
  return key === "Escape" && index !== null ? null : undefined;
}
