import type { Hearing } from "@/lib/model/hearing";
import { hearingPath, href } from "@/lib/site/addresses";

/**
 * Finds words on the page of a hearing: a plain form that leads to the page itself, made alive by its module, which adds
 * what says how many there are and goes from one to the next.
 */
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
    </form>
  );
}
