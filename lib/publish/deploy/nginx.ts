import { unpublishedPath } from "../compressed-forms";
import { headerTable, type Header } from "../headers";
import { mediaTypes } from "../media-types";

/** The whole configuration of an nginx that serves the archive and nothing else, by a user without rights. */
export function nginxConfiguration(basePath: string): string {
  const table = headerTable(basePath);
  return `# Made by npm run deploy-files from lib/publish/headers.ts and media-types.ts: change them there.
# Where nginx has the brotli module (Debian: libnginx-mod-http-brotli-static), uncomment the two lines that name it.
# load_module modules/ngx_http_brotli_static_module.so;
worker_processes auto;
pid /tmp/nginx.pid;
# Anything less would write the addresses of readers, and what they search.
error_log stderr crit;

events {
  worker_connections 4096;
}

http {
  client_body_temp_path /tmp/nginx-body;
  proxy_temp_path /tmp/nginx-proxy;
  fastcgi_temp_path /tmp/nginx-fastcgi;
  uwsgi_temp_path /tmp/nginx-uwsgi;
  scgi_temp_path /tmp/nginx-scgi;

${logs}

${table.filter(varies).map(mapOf).join("\n")}
  map $status $allow { 405 "GET, HEAD"; }

${answers}${serverBlock(basePath, table)}}
`;
}

const logs = `  # No query, which is what somebody searches; no whole address, no browser, no page before.
  map $request_uri $logged_path { "~^(?<path_alone>[^?]*)" $path_alone; }
  map $remote_addr $logged_network {
    default -;
    "~^(?<network>[0-9]+[.][0-9]+[.][0-9]+)[.]" $network.0;
    "~^(?<network>[0-9a-f]+:[0-9a-f]+:[0-9a-f]+):" $network::;
  }
  log_format archive '$logged_network [$time_iso8601] "$request_method $logged_path" $status $body_bytes_sent $request_time';
  access_log /dev/stdout archive;`;

/** nginx knows a type by one ending; a longer name is a place of its own. */
const endings = mediaTypes.filter(({ name }) => /^[.]\w+$/u.test(name));
const others = mediaTypes.filter((known) => !endings.includes(known));

const answers = `  types {
${endings.map(({ name, type }) => `    ${quoted(type)} ${name.slice(1)};`).join("\n")}
  }
  default_type application/octet-stream;

  sendfile on;
  tcp_nopush on;
  keepalive_timeout 30s;
  client_max_body_size 1k;
  server_tokens off;
  open_file_cache max=10000 inactive=60s;
  # Not longer: a release takes the place of another.
  open_file_cache_valid 5s;

`;

function serverBlock(basePath: string, table: readonly Header[]): string {
  return `  server {
    listen 8080;
    listen [::]:8080;
    # Holds the archive${basePath === "" ? "" : ` in its folder ${basePath.slice(1)}`}.
    root /srv/verbatim/public;
    index index.html;
    absolute_redirect off;
    gzip_static on;
    gzip_vary on;
    # brotli_static on;
    error_page 403 404 =404 ${basePath}/404.html;

${table.map((header) => `    add_header ${header.name} ${valueOf(header)} always;`).join("\n")}
    add_header Allow $allow always;

    if ($request_method !~ "^(GET|HEAD)$") { return 405; }
    location ~ "/[.](?!well-known/)" { return 404; }
    location ~ "${unpublishedPath}" { return 404; }
${others.map(({ path, type }) => `    location ~ ${quoted(path)} { types { } default_type ${quoted(type)}; }`).join("\n")}
  }
`;
}

function mapOf({ name, values, otherwise, secure }: Header): string {
  if (secure)
    return `  map "$scheme $http_x_forwarded_proto" ${variable(name)} { ~https ${quoted(otherwise)}; default ""; }`;
  const lines = values.map(({ path, value }) => `    ${quoted(`~${path}`)} ${quoted(value)};`);
  return [`  map $uri ${variable(name)} {`, `    default ${quoted(otherwise)};`, ...lines, "  }"].join("\n");
}

function varies({ values, secure }: Header): boolean {
  return secure === true || values.length > 0;
}

function valueOf(header: Header): string {
  return varies(header) ? variable(header.name) : quoted(header.otherwise);
}

function variable(name: string): string {
  return `$${name.toLowerCase().replaceAll("-", "_")}`;
}

function quoted(text: string): string {
  return `"${text}"`;
}
