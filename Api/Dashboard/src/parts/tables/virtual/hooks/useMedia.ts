import { useSyncExternalStore } from "react";

/** Whether a media query holds. */
export function useMedia(query: string) {
  return useSyncExternalStore(
    (tell) => {
      const media = matchMedia(query);
      media.addEventListener("change", tell);
      return () => media.removeEventListener("change", tell);
    },
    () => matchMedia(query).matches,
  );
}

export const phone = "(max-width: 767px)";
export const useIsPhone = () => useMedia(phone);
