// A thread of its own, in plain JavaScript since a thread of Node 20 loads no TypeScript: what it posts goes
// through the schemas of `pdf-pages.ts`. pdf.js reads files that anybody may have made, so nothing that it
// does here, be it for ever, reaches the command.
import { parentPort, workerData } from "node:worker_threads";

// pdf.js wants these to draw pages, which is never asked of it, and would load a native canvas to have them.
for (const name of ["DOMMatrix", "ImageData", "Path2D"]) globalThis[name] ??= Object;
const { getBuiltinModule } = process;
process.getBuiltinModule = (name) => {
  if (name === "module") throw new Error("no native canvas");
  return getBuiltinModule(name);
};

// It says on the console what it could not read, and goes on: text may then be missing.
let damaged = false;
const said = (message) => {
  if (/flate stream|end of inflate|Unable to decode|stream.*Error|Error.*stream|FormatError/iu.test(String(message)))
    damaged = true;
};
Object.assign(globalThis.console, { log: said, info: said, warn: said });

const { getDocument, VerbosityLevel } = await import("pdfjs-dist/legacy/build/pdf.mjs");

const task = getDocument({
  data: new Uint8Array(workerData.bytes),
  cMapUrl: workerData.cMapUrl,
  standardFontDataUrl: workerData.standardFontDataUrl,
  disableFontFace: true,
  enableXfa: false,
  isEvalSupported: false,
  useSystemFonts: false,
  useWasm: false,
  stopAtErrors: true,
  verbosity: VerbosityLevel.INFOS,
});

try {
  const document = await task.promise;
  parentPort.postMessage({ type: "opened", pages: document.numPages });
  for (let number = 1; number <= document.numPages; number++) {
    parentPort.postMessage({ type: "page", page: await readPage(await document.getPage(number)) });
  }
  parentPort.postMessage({ type: "read", damaged });
} catch (error) {
  parentPort.postMessage({ type: "failed", name: error.name, message: error.message });
}

async function readPage(page) {
  const { width, height } = page.getViewport({ scale: 1 });
  const { items, styles } = await page.getTextContent({ disableNormalization: true });
  // Fonts are known once the page is ready to be drawn.
  await page.getOperatorList();
  const fonts = Object.fromEntries(Object.keys(styles).map((id) => [id, readFont(page, id)]));
  const annotations = await page.getAnnotations();
  page.cleanup();
  return {
    width,
    height,
    origin: page.view.slice(0, 2),
    rotation: page.rotate,
    items: items.map(({ str, transform, width: length, height: size, fontName }) => ({
      text: str,
      transform,
      width: length,
      size,
      font: fontName,
    })),
    fonts,
    links: annotations
      .filter(({ subtype, url, unsafeUrl }) => subtype === "Link" && (url ?? unsafeUrl))
      .map(({ url, unsafeUrl, rect }) => ({ url: unsafeUrl ?? url, rect })),
  };
}

function readFont(page, id) {
  if (!page.commonObjs.has(id)) return { name: "", bold: false, italic: false };
  const { name, bold, black, italic } = page.commonObjs.get(id);
  return { name: name ?? "", bold: bold === true || black === true, italic: italic === true };
}
