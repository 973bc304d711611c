import { useSyncExternalStore } from "react";

const phone = "(max-width: 767px)";

/** Whether the page is as narrow as a phone: some things are only read there. */
export const useIsNarrow = () =>
  useSyncExternalStore(
    (tell) => {
      const media = matchMedia(phone);
      media.addEventListener("change", tell);
      return () => media.removeEventListener("change", tell);
    },
    () => matchMedia(phone).matches,
  );
