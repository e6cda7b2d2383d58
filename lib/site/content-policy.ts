/** What a page asks its reader's browser for, besides style, pictures and fonts of the site. */
type PageNeeds = {
  /** Its inline scripts, each as `sha256-` and its hash in base64. */
  readonly inlineScripts: readonly string[];
  readonly modules: boolean;
  readonly forms: boolean;
};

/**
 * What a browser may do for a page, and nothing else (CSP 3). In a page or in a header; short, since every page has it.
 * What audits a page asks for robots.txt from it: each may fetch from its own site.
 */
export function contentPolicy({ inlineScripts, modules, forms }: PageNeeds): string {
  const self = "'self'";
  const scripts = [...(modules ? [self] : []), ...inlineScripts.map((hash) => `'${hash}'`)];
  return [
    "default-src 'none'",
    ...(scripts.length > 0 ? [`script-src ${scripts.join(" ")}`] : []),
    ...["style-src", "img-src", "font-src", "connect-src"].map((name) => `${name} ${self}`),
    "base-uri 'none'",
    `form-action ${forms ? self : "'none'"}`,
  ].join(";");
}
