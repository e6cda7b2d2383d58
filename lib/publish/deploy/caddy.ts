import { compressedForms, unpublishedPath } from "../compressed-forms";
import { headerTable, type Header } from "../headers";
import { mediaTypes } from "../media-types";

/** The whole configuration of a Caddy that serves the archive and nothing else. */
export function caddyConfiguration(basePath: string): string {
  return `# Made by npm run deploy-files from lib/publish/headers.ts and media-types.ts: change them there.
# SITE_ADDRESS=archive.example has a certificate made and kept; SITE_ROOT is the folder ${
    basePath === "" ? "of the archive" : `that holds the archive as ${basePath.slice(1)}`
  }.
{
	admin off
}

{$SITE_ADDRESS::8080} {
	root * {$SITE_ROOT:/srv/verbatim/public}

${logs}

${[...headerTable(basePath).map(headerLines), typeLines()].join("\n")}

${files(basePath)}

${errors(basePath)}
}
`;
}

const logs = `	# No query, which is what somebody searches; no whole address, no browser, no page before.
	log {
		output stdout
		format filter {
			wrap json
			fields {
				request>remote_ip ip_mask {
					ipv4 24
					ipv6 48
				}
				request>client_ip ip_mask {
					ipv4 24
					ipv6 48
				}
				request>remote_port delete
				request>uri regexp "[?].*$" ""
				request>headers delete
				resp_headers delete
			}
		}
	}`;

function files(basePath: string): string {
  return `	@unpublished {
		path_regexp "/[.]|${unpublishedPath}"
		not path ${basePath}/.well-known/*
	}
	error @unpublished 404
	@doubled expression {path}.contains("//")
	error @doubled 404

	@writing not method GET HEAD
	header @writing Allow "GET, HEAD"
	respond @writing 405

	# Caddy does it itself, and drops the question.
	map {query} {question} {
		~^(.+)$ "?\${1}"
		default ""
	}
	@folder {
		not path */
		expression !{path}.contains("//")
		file {path}/
	}
	redir @folder {path}/{question} 308

	file_server {
		precompressed ${compressedForms.map(({ encoding }) => encoding).join(" ")}
	}`;
}

function errors(basePath: string): string {
  return `	handle_errors {
		rewrite * ${basePath}/404.html
		header Cache-Control no-store
		header -Access-Control-Allow-Origin
		header Content-Type ${quoted(htmlType)}
		file_server {
			precompressed ${compressedForms.map(({ encoding }) => encoding).join(" ")}
		}
	}`;
}

const htmlType = mediaTypes.find(({ name }) => name === ".html")?.type ?? "text/html";

function headerLines({ name, values, otherwise, secure }: Header): string {
  if (secure) return `	@secure protocol https\n	header @secure ${name} ${quoted(otherwise)}`;
  if (values.length === 0) return `	header ${name} ${quoted(otherwise)}`;
  const variable = name.toLowerCase().replaceAll("-", "_");
  const isAlwaysSaid = otherwise !== "" && values.every(({ value }) => value !== "");
  if (isAlwaysSaid) return `${mapLines(variable, values, otherwise)}\n	header ${name} {${variable}}`;
  return [
    mapLines(variable, values, otherwise),
    `	@${variable} expression {${variable}} != ""`,
    `	header @${variable} ${name} {${variable}}`,
  ].join("\n");
}

/** A folder is its page. */
function typeLines(): string {
  const values = [{ path: "/$", value: htmlType }, ...mediaTypes.map(({ path, type }) => ({ path, value: type }))];
  return `${mapLines("media_type", values, "application/octet-stream")}\n	header Content-Type {media_type}`;
}

function mapLines(variable: string, values: Header["values"], otherwise: string): string {
  return [
    `	map {path} {${variable}} {`,
    ...values.map(({ path, value }) => `		~${path} ${quoted(value)}`),
    `		default ${quoted(otherwise)}`,
    "	}",
  ].join("\n");
}

function quoted(text: string): string {
  return `"${text}"`;
}
