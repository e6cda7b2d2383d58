import { spawn } from "node:child_process";
import { once } from "node:events";
import { connect } from "node:net";
import { describe, expect, it } from "vitest";
import { temporaryFolder, writeFiles } from "../temporary-folder";

const serving = `
  import { serve, stopOnSignal } from "./lib/publish/serve.ts";
  const { server, url } = await serve(process.argv[1], 0, "127.0.0.1");
  stopOnSignal(server);
  process.stdout.write(url);
`;

describe("npm start", () => {
  it.each(["SIGINT", "SIGTERM"] as const)("ends with 0 on %s, whatever connection is kept open", async (signal) => {
    const folder = temporaryFolder();
    await writeFiles(folder, { "404.html": "?", "index.html": "x" });
    const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", serving, folder]);
    const [url] = (await once(child.stdout, "data")) as [Buffer];
    const socket = connect(Number(new URL(url.toString()).port), "127.0.0.1");
    socket.write("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: keep-alive\r\n\r\n");
    await once(socket, "data");
    const ended = once(child, "exit");
    const closed = once(socket, "close");
    child.kill(signal);
    expect(await ended).toEqual([0, null]);
    await closed;
  });
});
