import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { findFile } from './find-file';
import { mediaType } from './media-types';
import { useLocalLibrary } from './use-local-library';

/** Sent with every page besides its own policy: whatever a page or its library tries to reach, it is this server. */
const NOTHING_LEAVES =
  "default-src 'self' data: blob: 'unsafe-inline' 'unsafe-eval'; form-action 'none'; base-uri 'none'";

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: Buffer | string;
}

/** Answers a request for a file of the project's that belongs to the workbench. */
export async function answerRequest(
  root: string,
  { method, url }: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { status, type, body } = await findAnswer(root, method ?? '', url ?? '/');
  response.writeHead(status, {
    'Content-Type': type,
    'Content-Length': Buffer.byteLength(body),
    'Cache-Control': 'no-cache',
    'X-Content-Type-Options': 'nosniff',
    ...(type.startsWith('text/html') ? { 'Content-Security-Policy': NOTHING_LEAVES } : {}),
  });
  response.end(method === 'HEAD' ? undefined : body);
}

async function findAnswer(root: string, method: string, url: string): Promise<Answer> {
  if (method !== 'GET' && method !== 'HEAD') return say(405, 'Only GET and HEAD are answered.');
  const [path = '/'] = url.split(/[?#]/);
  const file = findFile(root, path);
  if (file === null) return say(404, `There is no ${path} here.`);
  try {
    const type = mediaType(file);
    const body = await readFile(file);
    const isPage = type.startsWith('text/html');
    return { status: 200, type, body: isPage ? useLocalLibrary(body.toString('utf8')) : body };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'EISDIR' || code === 'ENOTDIR') {
      return say(404, `There is no ${path} here.`);
    }
    throw error;
  }
}

const say = (status: number, text: string): Answer => ({
  status,
  type: 'text/plain; charset=utf-8',
  body: `${text}\n`,
});
