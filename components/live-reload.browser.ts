const pause = 700;

/** Development only: reloads the page when the development server says that something changed. */
async function watch(url: URL): Promise<void> {
  let known: string | undefined;
  for (;;) {
    const stamp = await fetch(url, { cache: "no-store" }).then(
      (response) => (response.ok ? response.text() : undefined),
      () => undefined,
    );
    if (stamp !== undefined && known !== undefined && stamp !== known) location.reload();
    known = stamp ?? known;
    await new Promise((settle) => setTimeout(settle, pause));
  }
}

void watch(new URL("stamp.txt", import.meta.url));
