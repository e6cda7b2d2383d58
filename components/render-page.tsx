import type { ReactElement } from "react";
import { withPolicy } from "./page-policy";
import { terse } from "./terse";

/** A page as a response: the whole document, and no framework runtime. */
export async function renderPage(page: ReactElement): Promise<Response> {
  return htmlResponse(await renderDocument(page));
}

export async function renderDocument(page: ReactElement): Promise<string> {
  return `<!doctype html>${terse(await withPolicy(await render(page)))}`;
}

export function htmlResponse(html: string): Response {
  return new Response(html, { headers: { "content-type": "text/html; charset=utf-8" } });
}

/** The HTML of an element, for people to paste: React's attributes are between double quotes, so that a plain one may stay. */
export async function renderMarkup(element: ReactElement): Promise<string> {
  return (await render(element)).replaceAll("&#x27;", "'");
}

async function render(element: ReactElement): Promise<string> {
  // Next refuses a static import of react-dom/server under app/.
  const { renderToStaticMarkup } = await import("react-dom/server");
  return renderToStaticMarkup(element);
}
