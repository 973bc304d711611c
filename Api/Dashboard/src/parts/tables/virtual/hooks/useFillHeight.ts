import { useLayoutEffect, useState, type RefObject } from "react";

const least = 320;

/** The height from where an element begins to `below` px above the window's lower edge. */
export function useFillHeight(box: RefObject<HTMLElement | null>, below: number) {
  const [height, setHeight] = useState(least);
  useLayoutEffect(() => {
    const measure = () => {
      const top = (box.current?.getBoundingClientRect().top ?? 0) + scrollY;
      setHeight(Math.max(least, Math.floor(innerHeight - top - below)));
    };
    measure();
    const sizes = new ResizeObserver(measure);
    sizes.observe(document.body);
    addEventListener("resize", measure);
    return () => {
      sizes.disconnect();
      removeEventListener("resize", measure);
    };
  }, [box, below]);
  return height;
}
