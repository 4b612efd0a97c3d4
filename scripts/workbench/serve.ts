import type { ServerResponse } from 'node:http';
import type { Server } from 'node:https';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { answerRequest } from './answer-request';
import { findCertificate } from './certificate';

export interface ServeOptions {
  /** 0 for any that is free. */
  readonly port: number;
  /** The project's folder; the current one unless given. */
  readonly root?: string;
}

export interface ServedWorkbench {
  /** Such as "https://localhost:3000/". */
  readonly url: string;
  /** Whether browsers of this machine take the certificate without a notice. */
  readonly isTrusted: boolean;
  /** Makes the open pages of a build for development load what has been built meanwhile. */
  reloadPages(): void;
  close(): Promise<void>;
}

/** The port is in use by another program. */
export class PortTakenError extends Error {
  override readonly name = 'PortTakenError';
}

/** Serves the built add-in and the workbench to browsers of this machine only. Throws PortTakenError. */
export async function serveWorkbench({
  port,
  root = process.cwd(),
}: ServeOptions): Promise<ServedWorkbench> {
  const { cert, key, isTrusted } = await findCertificate(join(root, 'out', 'certificate'));
  const listening = new Set<ServerResponse>();
  const server = createServer({ cert, key }, (request, response) => {
    if (request.url === '/built') return keepListening(response, listening);
    answerRequest(root, request, response).catch((error: unknown) => {
      response.destroy();
      throw error;
    });
  });
  await listen(server, port);
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `https://localhost:${taken}/`,
    isTrusted,
    reloadPages: () => listening.forEach((page) => page.write('data: built\n\n')),
    close: () => closeServer(server),
  };
}

/** Keeps the answer open, for as long as the page is there to be told of what is built. */
function keepListening(response: ServerResponse, listening: Set<ServerResponse>): void {
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-cache' });
  response.flushHeaders();
  listening.add(response);
  response.once('close', () => listening.delete(response));
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new PortTakenError(`Port ${port} is in use by another program.`)
          : error,
      ),
    );
    server.listen(port, '127.0.0.1', resolve);
  });
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    server.closeAllConnections();
  });
}
