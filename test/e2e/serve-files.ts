import { readFile } from 'node:fs/promises';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { findCertificate } from '../../scripts/workbench/certificate';

/** Where a site keeps its files: folders by the start of the address path; the first that fits is taken. */
export type Places = readonly { readonly prefix: string; readonly folder: string }[];

export interface StaticSite {
  /** "https://localhost:41234". */
  readonly origin: string;
  /** Method and path of everything it was asked. */
  readonly asked: readonly string[];
  close(): void;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
};

/** Any web host: gives each file as it is, with its type and no header besides. */
export async function serveFiles(places: Places): Promise<StaticSite> {
  const asked: string[] = [];
  const { cert, key } = await findCertificate('out/certificate');
  const server = createServer({ cert, key }, (request, response) => {
    const { pathname } = new URL(request.url!, 'https://localhost');
    asked.push(`${request.method} ${request.url}`);
    const place = places.find(({ prefix }) => pathname.startsWith(prefix))!;
    readFile(join(place.folder, pathname.slice(place.prefix.length))).then(
      (body) => {
        const type = TYPES[extname(pathname)] ?? 'application/octet-stream';
        response.writeHead(200, { 'Content-Type': type }).end(body);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `https://localhost:${port}`,
    asked,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
