// The service's time, whatever the browser's clock says. What arrives was sent before, so of all
// samples the largest difference is the closest to the truth.
let offset: number | null = null;

/** @param serverTime ISO 8601, as the service stamped it just before. */
export function sampleServerTime(serverTime: string) {
  const difference = Date.parse(serverTime) - performance.now();
  if (!Number.isNaN(difference) && (offset === null || difference > offset)) offset = difference;
}

/** After a lost connection: the machine may have slept meanwhile. */
export const forgetServerTime = () => {
  offset = null;
};

/** Whether the service has said its time: by the browser's own nothing may be counted down. */
export const knowsServerTime = () => offset !== null;

/** Milliseconds since 1970 by the service's clock; the browser's until the service has said its own. */
export const serverNow = () => (offset === null ? Date.now() : performance.now() + offset);
