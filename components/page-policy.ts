import { contentPolicy } from "@/lib/site/content-policy";

const charset = '<meta charSet="utf-8"/>';
/** As React writes them: those with a type are data or modules. */
const inlineScript = /<script>(?<code>[^]*?)<\/script>/gu;

/** A page with its policy before anything that the policy is about: a browser holds to it where no server says it. */
export async function withPolicy(html: string): Promise<string> {
  const scripts = Array.from(html.matchAll(inlineScript), ({ groups }) => groups?.["code"] ?? "");
  const policy = contentPolicy({
    inlineScripts: await Promise.all(scripts.map(hashOf)),
    modules: html.includes('<script type="module"') || html.includes(" data-module="),
    forms: html.includes("<form"),
  });
  return html.replace(charset, `${charset}<meta http-equiv="Content-Security-Policy" content="${policy}"/>`);
}

/** Pages of one kind have the same scripts. */
const hashes = new Map<string, Promise<string>>();

function hashOf(script: string): Promise<string> {
  const known = hashes.get(script) ?? digest(script);
  hashes.set(script, known);
  return known;
}

async function digest(script: string): Promise<string> {
  const bytes = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(script));
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(bytes)))}`;
}
