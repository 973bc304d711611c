import { useEffect, type RefObject } from "react";

/** Closes what is open when the pointer goes down outside of it. */
export function useOutside(box: RefObject<HTMLElement | null>, isOpen: boolean, close: () => void) {
  useEffect(() => {
    if (!isOpen) return;
    const press = (event: PointerEvent) => box.current?.contains(event.target as Node) || close();
    addEventListener("pointerdown", press);
    return () => removeEventListener("pointerdown", press);
    // `close` may be made anew with each drawing and does the same.
  }, [isOpen]);
}
