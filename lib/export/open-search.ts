import { toXml } from "xast-util-to-xml";
import { x } from "xastscript";
import type { Site } from "@/lib/model/site";
import { absolute, searchPath } from "@/lib/site/addresses";

/** The longest short name that OpenSearch 1.1 allows. */
const longestShortName = 16;

/** How a browser adds the archive to its search engines (OpenSearch 1.1, draft 6). */
export function openSearchDescription({ name, description, address }: Site): string {
  const tree = x(null, [
    { type: "instruction", name: "xml", value: 'version="1.0" encoding="UTF-8"' },
    x("OpenSearchDescription", { xmlns: "http://a9.com/-/spec/opensearch/1.1/" }, [
      x("ShortName", name.slice(0, longestShortName)),
      x("Description", description),
      x("Language", "fr"),
      x("InputEncoding", "UTF-8"),
      x("Image", { width: "16", height: "16", type: "image/svg+xml" }, absolute("/icone.svg", address)),
      x("Url", { type: "text/html", method: "get", template: `${absolute(searchPath, address)}?q={searchTerms}` }),
    ]),
  ]);
  return toXml(tree);
}
