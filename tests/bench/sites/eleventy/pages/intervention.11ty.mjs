import { layout } from "./layout.mjs";

export const data = {
  pagination: { data: "speeches", size: 1, alias: "speech" },
  permalink: ({ speech }) => `auditions/${speech.hearing.id}/${speech.intervention.number}/index.html`,
};

export function render({ speech: { hearing, intervention } }) {
  const { id, title, date } = hearing;
  const { number, byline, html } = intervention;
  return layout(
    `${byline}, ${title}`,
    `<p><a href="/auditions/${id}/#i${number}">${title}</a>, ${date}</p><article id="i${number}"><h1>${byline}</h1>${html}</article>`,
  );
}
