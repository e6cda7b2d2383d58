import type { ReactElement } from "react";

/** A page as a response: the whole document, and no framework runtime. */
export async function renderPage(page: ReactElement): Promise<Response> {
  // Next refuses a static import of react-dom/server under app/.
  const { renderToStaticMarkup } = await import("react-dom/server");
  return new Response(`<!DOCTYPE html>${renderToStaticMarkup(page)}`, {
    headers: { "content-type": "text/html; charset=utf-8" },
  });
}
