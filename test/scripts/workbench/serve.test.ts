import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { ServedWorkbench } from '../../../scripts/workbench/serve';
import { PortTakenError, serveWorkbench } from '../../../scripts/workbench/serve';

const FILES = {
  'dist/taskpane.html':
    '<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>',
  'dist/taskpane.js': 'bundle();',
  'out/workbench/workbench.html': '<title>Workbench</title>',
  'package.json': '{ "private": true }',
};

const TSX = resolve('node_modules/tsx/dist/cli.mjs');
const COMMAND = resolve('scripts/serve-workbench.ts');

let root: string;
let served: ServedWorkbench;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'workbench-'));
  for (const [path, text] of Object.entries(FILES)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  served = await serveWorkbench({ port: 0, root });
});
afterAll(async () => {
  await served.close();
  await rm(root, { recursive: true });
});

interface Answer {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** Sends the path as it is, without the tidying that fetch does. */
function ask(path: string, method = 'GET'): Promise<Answer> {
  const { port } = new URL(served.url);
  return new Promise((resolve, reject) => {
    const asked = request(
      { host: 'localhost', port, path, method, rejectUnauthorized: false, agent: false },
      (response) => {
        let body = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => (body += chunk));
        response.on('end', () =>
          resolve({ status: response.statusCode, headers: response.headers, body }),
        );
      },
    );
    asked.on('error', reject);
    asked.end();
  });
}

test('serves the workbench, and the add-in with the library from here', async () => {
  expect(await ask('/')).toMatchObject({
    status: 200,
    body: FILES['out/workbench/workbench.html'],
  });
  const pane = await ask('/taskpane.html?_host_Info=Excel');
  expect(pane.body).toBe('<script src="/office-js/office.js"></script>');
  expect(pane.headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': expect.stringContaining("default-src 'self'") as string,
    'x-content-type-options': 'nosniff',
  });
  const script = await ask('/taskpane.js');
  expect(script.body).toBe(FILES['dist/taskpane.js']);
  expect(script.headers['content-type']).toBe('text/javascript; charset=utf-8');
});

test.each(['/nothing.html', '/../package.json', '/%2e%2e/package.json', '/workbench/', '/assets'])(
  '%s is not there',
  async (path) => {
    const answer = await ask(path);
    expect(answer.status).toBe(404);
    expect(answer.body).not.toContain('private');
  },
);

test('only reads', async () => {
  expect(await ask('/taskpane.js', 'HEAD')).toMatchObject({ status: 200, body: '' });
  expect((await ask('/taskpane.js', 'POST')).status).toBe(405);
});

test('tells the pages that listen when something was built', async () => {
  const { port } = new URL(served.url);
  const heard = await new Promise<string>((resolve, reject) => {
    const asked = request(
      { host: 'localhost', port, path: '/built', rejectUnauthorized: false, agent: false },
      (response) => {
        expect(response.headers['content-type']).toBe('text/event-stream');
        response.once('data', (chunk) => {
          resolve(String(chunk));
          response.destroy();
        });
        served.reloadPages();
      },
    );
    asked.on('error', reject);
    asked.end();
  });
  expect(heard).toBe('data: built\n\n');
});

test('says which port is taken', async () => {
  const port = Number(new URL(served.url).port);
  await expect(serveWorkbench({ port, root })).rejects.toThrow(PortTakenError);
});

describe('the command', () => {
  interface Run {
    readonly command: ChildProcess;
    /** Exit code, when it has ended and everything it printed was read. */
    readonly ended: Promise<unknown[]>;
  }
  const start = (args: readonly string[], port?: string): Run => {
    const env = { ...process.env, ...(port === undefined ? {} : { PORT: port }) };
    const command = spawn(process.execPath, [TSX, COMMAND, ...args], { cwd: root, env });
    return { command, ended: once(command, 'close') };
  };
  const refusalOf = async ({ command, ended }: Run): Promise<string> => {
    let text = '';
    command.stderr!.on('data', (chunk) => (text += String(chunk)));
    expect((await ended)[0]).toBe(2);
    return text;
  };

  test('says what a port is', async () => {
    const expected = 'A port is a number from 0 to 65535, such as --port 3001.\n';
    expect(await refusalOf(start(['--port', 'high']))).toBe(expected);
    expect(await refusalOf(start([], '70000'))).toBe(expected);
  });

  test('says which port is taken and how to choose another', async () => {
    const { port } = new URL(served.url);
    expect(await refusalOf(start(['--port', port]))).toBe(
      `Port ${port} is in use by another program. Stop that program, or choose another port: npm start -- --port 3001\n`,
    );
  });

  test('prints its address and what the browser will say, and stops at Ctrl+C', async () => {
    const { command, ended } = start([], '0');
    let text = '';
    command.stdout!.on('data', (chunk) => {
      text += String(chunk);
      if (text.includes('Ctrl+C')) command.kill('SIGINT');
    });
    expect((await ended)[0]).toBe(0);
    expect(text).toMatch(/The workbench is at https:\/\/localhost:\d+\//);
  });
});
