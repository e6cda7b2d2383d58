// A thread of its own, like `pdf-worker.mjs`: mammoth reads what anybody may have made.
import { Buffer } from "node:buffer";
import { parentPort, workerData } from "node:worker_threads";
import mammoth from "mammoth";

try {
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(workerData.bytes) },
    {
      styleMap: ["br[type='page'] => br.page"],
      convertImage: mammoth.images.imgElement(async () => ({ src: "" })),
      externalFileAccess: false,
    },
  );
  parentPort.postMessage({ type: "read", html: value });
} catch (error) {
  parentPort.postMessage({ type: "failed", message: String(error.message) });
}
