import { afterEach, describe, expect, it, vi } from "vitest";
import { setShortcuts, shortcutsEnabled } from "@/components/shortcut.browser";

afterEach(() => {
  vi.unstubAllGlobals();
});

/** The storage of a browser, empty. */
function storage(): Pick<Storage, "getItem" | "setItem" | "removeItem"> {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}

function refuse(): never {
  throw new DOMException("no storage here", "SecurityError");
}

describe("shortcuts of a single key", () => {
  it("are on until the reader turns them off, and on again", () => {
    vi.stubGlobal("localStorage", storage());
    expect(shortcutsEnabled()).toBe(true);
    expect(setShortcuts(false)).toBe(true);
    expect(localStorage.getItem("raccourcis")).toBe("non");
    expect(shortcutsEnabled()).toBe(false);
    expect(setShortcuts(true)).toBe(true);
    expect(shortcutsEnabled()).toBe(true);
  });

  it("are on where the browser keeps nothing, and a choice is said not to be kept", () => {
    vi.stubGlobal("localStorage", { getItem: refuse, setItem: refuse, removeItem: refuse });
    expect(shortcutsEnabled()).toBe(true);
    expect(setShortcuts(false)).toBe(false);
  });
});
