/** The frame of a page: that of the peer made with Astro, to the letter. */
export function layout(title, body) {
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>${title}</title><meta name="viewport" content="width=device-width, initial-scale=1"></head><body><header><a href="/">Auditions</a></header><main>${body}</main><footer><a href="/mentions-legales/">Mentions légales</a></footer></body></html>`;
}
