import { existsSync } from "node:fs";
import { copyFile, mkdir } from "node:fs/promises";
import { join } from "node:path";
import writeFileAtomic from "write-file-atomic";
import { interventionContexts } from "@/lib/archive/find";
import type { Archive } from "@/lib/archive/read-archive";
import { cardFile, cardOf, type Card } from "@/lib/export/card";
import { drawCard, readCardFonts } from "./card-picture";

type CardFolders = { readonly cacheDir: string; readonly fontCache: string; readonly stage: string };

/** Publishes the card of every intervention. One is drawn once: its file keeps its name while it shows the same. */
export async function writeCards(archive: Archive, { cacheDir, fontCache, stage }: CardFolders): Promise<void> {
  const cards = new Map(interventionContexts(archive).map((context) => named(cardOf(context))));
  const target = join(stage, "cartes");
  await mkdir(cacheDir, { recursive: true });
  await mkdir(target, { recursive: true });
  const fonts = await readCardFonts(fontCache);
  for (const [file, card] of cards) {
    const path = join(cacheDir, file);
    if (!existsSync(path)) await writeFileAtomic(path, Buffer.from(await drawCard(card, fonts)));
    await copyFile(path, join(target, file));
  }
}

function named(card: Card): [file: string, card: Card] {
  return [cardFile(card), card];
}
