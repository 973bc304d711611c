import { createElement, useEffect, useState } from "react";
import { ErrorBox, Skeleton } from "../parts/layout/states";
import type { PageFile } from "./files";

/**
 * Draws the page of a file, at once if that has come before. React's own `lazy` would first draw something else, and
 * then keep the page back for 300 ms.
 */
export function pageOf<Props extends object>(file: PageFile<Props>) {
  return function Page(props: Props) {
    const [page, show] = useState(() => file.page);
    const [error, fail] = useState<unknown>(null);
    useEffect(() => {
      if (!page) file.load().then(() => show(() => file.page), fail);
    }, [page]);
    if (page) return createElement(page, props);
    // A new version has its files under other names, which only a new start knows.
    if (error) return <ErrorBox what="The page could not be loaded." error={error} onRetry={() => location.reload()} />;
    return <Skeleton rows={8} />;
  };
}
