import { href, searchPath } from "@/lib/site/addresses";

/** A plain form: its answer is the search page, whose address holds the question. */
export function SearchBox({ label }: { readonly label: string }) {
  return (
    <form className="search-box" action={href(searchPath)} role="search">
      <label htmlFor="q">{label}</label>
      <div>
        <input id="q" name="q" type="search" autoComplete="off" />
        <button type="submit">Chercher</button>
      </div>
    </form>
  );
}
