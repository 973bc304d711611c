import { useEffect, useRef, useState, type FocusEvent, type RefObject } from "react";

/** Whether pointer, focus or selected text are within an element. */
export function useInside(box: RefObject<HTMLElement | null>) {
  const [pointer, setPointer] = useState(false);
  const [focus, setFocus] = useState(false);
  const [text, setText] = useState(false);
  useEffect(() => {
    const look = () => {
      const selection = getSelection();
      const isText = selection !== null && !selection.isCollapsed;
      setText(isText && selection.rangeCount > 0 && (box.current?.contains(selection.anchorNode) ?? false));
    };
    document.addEventListener("selectionchange", look);
    return () => document.removeEventListener("selectionchange", look);
  }, [box]);
  useEffect(() => {
    // What is removed while it has the focus says nothing of it.
    if (focus && !box.current?.contains(document.activeElement)) setFocus(false);
  });
  const events = useRef({
    onPointerEnter: () => setPointer(true),
    onPointerLeave: () => setPointer(false),
    onFocus: () => setFocus(true),
    onBlur: (event: FocusEvent) => setFocus(event.currentTarget.contains(event.relatedTarget)),
  });
  return { isInside: pointer || focus || text, hasFocus: focus, events: events.current };
}
