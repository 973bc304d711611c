/** What one text message has room for. */
export const smsPlaces = 160;

// Of the alphabet of text messages these take two places (3GPP TS 23.038, 6.2.1.1).
const wide = new Set("^{}\\[~]|€");

/** How many places a text takes; the service has put it into the alphabet. */
export const placesOf = (text: string) => [...text].reduce((sum, letter) => sum + (wide.has(letter) ? 2 : 1), 0);
