const marker = /^<!-- page ([1-9]\d{0,5}) -->$/u;

/** The page that « <!-- page 3 --> » says starts here; nothing when the HTML is something else. */
export function readPageMarker(html: string): number | undefined {
  const page = marker.exec(html.trim())?.[1];
  return page === undefined ? undefined : Number(page);
}

export function pageMarker(page: number): string {
  return `<!-- page ${String(page)} -->`;
}
