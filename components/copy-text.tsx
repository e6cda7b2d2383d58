/** With a script, puts a text of this page on the clipboard. */
export function CopyText({ id, what }: { readonly id: string; readonly what: string }) {
  return (
    <button type="button" className="scripted" data-copies={id} aria-label={`Copier ${what}`}>
      Copier
    </button>
  );
}
