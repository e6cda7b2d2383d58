import { layout } from "./layout.mjs";

export const data = {
  pagination: { data: "hearings", size: 1, alias: "hearing" },
  permalink: ({ hearing }) => `auditions/${hearing.id}/index.html`,
};

export function render({ hearing: { id, title, date, interventions } }) {
  const articles = interventions.map(
    ({ number, byline, html }) =>
      `<article id="i${number}"><h2><a href="/auditions/${id}/${number}/">${byline}</a></h2>${html}</article>`,
  );
  return layout(title, `<h1>${title}</h1><p>${date}</p>${articles.join("")}`);
}
