import { displayChoices, displayKey } from "@/lib/site/display";
import { make } from "./make-element.browser";

/** `keep` of kept.browser.ts: as a parameter, it is no file that the first read of a page would wait for. */
export type Keep = (key: string, value: string | null) => boolean;

/** The choices of display, at work as soon as they are made, and kept in this browser only. */
export function displayForm(root: Document, keep: Keep): HTMLFormElement {
  const status = make("p", { role: "status" });
  const back = make("button", { type: "reset" }, "Revenir à l'affichage ordinaire");
  const form = make("form", { class: "display-form" }, ...displayChoices.map(fieldset), back, status);
  const { dataset } = root.documentElement;
  for (const { name } of displayChoices) check(form, name, dataset[name] ?? "");
  const apply = (): void => {
    const chosen = displayChoices.flatMap(({ name }) => {
      const value = new FormData(form).get(name);
      return typeof value === "string" && value !== "" ? [[name, value] as const] : [];
    });
    for (const { name } of displayChoices) Reflect.deleteProperty(dataset, name);
    Object.assign(dataset, Object.fromEntries(chosen));
    const isKept = keep(displayKey, chosen.length > 0 ? JSON.stringify(Object.fromEntries(chosen)) : null);
    status.textContent = isKept
      ? "Choix gardé dans ce navigateur."
      : "Ce navigateur ne garde rien : le choix vaut pour cette page.";
  };
  form.addEventListener("change", apply);
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    for (const { name } of displayChoices) check(form, name, "");
    apply();
  });
  return form;
}

function fieldset({ name, legend, options }: (typeof displayChoices)[number]): HTMLFieldSetElement {
  return make(
    "fieldset",
    {},
    make("legend", {}, legend),
    ...options.map(([value, label]) =>
      make("label", { class: "choice" }, make("input", { type: "radio", name, value }), make("span", {}, label)),
    ),
  );
}

function check(form: HTMLFormElement, name: string, value: string): void {
  const radios = [...form.querySelectorAll<HTMLInputElement>(`[name=${name}]`)];
  const chosen = radios.find((radio) => radio.value === value) ?? radios[0];
  if (chosen) chosen.checked = true;
}
