/**
 * Puts words on the clipboard as plain text and, where they have some and the browser takes it, as marked-up text.
 * Called in a reader's own gesture, with what is still to come: Safari refuses what is written later.
 */
export async function copyText(text: Promise<string>, html?: Promise<string>): Promise<void> {
  const blobOf = async (type: string, content: Promise<string>): Promise<Blob> => new Blob([await content], { type });
  try {
    await navigator.clipboard.write([
      new ClipboardItem({
        "text/plain": blobOf("text/plain", text),
        ...(html ? { "text/html": blobOf("text/html", html) } : {}),
      }),
    ]);
  } catch {
    await navigator.clipboard.writeText(await text);
  }
}
