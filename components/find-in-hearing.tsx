import type { Hearing } from "@/lib/model/hearing";
import { hearingPath, href } from "@/lib/site/addresses";

/** Finds words on the page of a hearing: a plain form that leads to the page itself, made alive by its module. */
export function FindInHearing({ hearing }: { readonly hearing: Hearing }) {
  return (
    <form
      className="find scripted"
      action={href(hearingPath(hearing.id))}
      role="search"
      aria-labelledby="chercher"
      data-find=""
    >
      <label id="chercher" htmlFor="q">
        Chercher dans cette audition
      </label>
      <div className="find-field">
        <input id="q" name="q" type="search" autoComplete="off" enterKeyHint="search" maxLength={300} />
        <button type="submit">Chercher</button>
      </div>
      <div className="find-moves">
        <p role="status" data-find-status="" />
        <button type="button" data-find-move="previous" hidden>
          Précédent
        </button>
        <button type="button" data-find-move="next" hidden>
          Suivant
        </button>
      </div>
      <p className="visually-hidden" aria-live="polite" data-find-heard="" />
    </form>
  );
}
