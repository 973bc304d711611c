import { zoneName } from "../../format/times";

const parts = new Map<string, Intl.DateTimeFormat>();

function wallClock(at: number, zone: string) {
    let format = parts.get(zone);
    if (!format) {
        const two = "2-digit";
        // Swedish dates are ISO 8601.
        format = new Intl.DateTimeFormat("sv-SE", {
            timeZone: zone,
            year: "numeric",
            month: two,
            day: two,
            hour: two,
            minute: two,
        });
        parts.set(zone, format);
    }
    return format.format(at).replace(" ", "T");
}

/** An instant as a `datetime-local` field has it, by the clock on the wall of the zone: 2026-03-12T14:08. */
export const toField = (at: number, zone = zoneName()) => wallClock(at, zone);

/** The instant that a field means, ms since 1970; null when it says none. Where the wall clock says it twice, the first. */
export function fromField(text: string, zone = zoneName()): number | null {
    const asUtc = text.length < 16 ? Number.NaN : Date.parse(`${text.slice(0, 16)}:00Z`);
    if (Number.isNaN(asUtc)) return null;
    const offsetAt = (at: number) => Date.parse(`${wallClock(at, zone)}:00Z`) - at;
    const day = 86_400_000;
    const candidates = [asUtc - offsetAt(asUtc - day), asUtc - offsetAt(asUtc + day)];
    const meant = candidates.filter((at) => at + offsetAt(at) === asUtc);
    return Math.min(...(meant.length ? meant : candidates));
}
