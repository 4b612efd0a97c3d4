import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { applyStep } from '../../../scripts/sideload/apply-step';
import { planRemoval, planSideload } from '../../../scripts/sideload/plan-sideload';

const ID = '5d0b1f0e-6a3c-4a53-9a46-2f4f0c6f7c11';
const windows = {
  platform: 'win32',
  home: 'C:\\Users\\Ann',
  manifest: 'C:\\add-in\\dist\\manifest.xml',
  addInId: ID,
} as const;
const mac = {
  platform: 'darwin',
  home: '/Users/ann',
  manifest: '/Users/ann/add-in/dist/manifest.xml',
  addInId: ID,
} as const;
const linux = { ...mac, platform: 'linux', home: '/home/ann' } as const;
const MAC_FILE = `/Users/ann/Library/Containers/com.microsoft.Excel/Data/Documents/wef/${ID}.manifest.xml`;

test('on Windows the manifest becomes a value of the registry, named by the add-in’s id', () => {
  expect(planSideload(windows).steps).toEqual([
    {
      kind: 'run',
      command: [
        ...['reg', 'add', 'HKCU\\Software\\Microsoft\\Office\\16.0\\WEF\\Developer'],
        ...['/v', ID, '/t', 'REG_SZ', '/d', 'C:\\add-in\\dist\\manifest.xml', '/f'],
      ],
    },
  ]);
});

test('on Windows that value alone is taken away again, if it is there', () => {
  const value = ['HKCU\\Software\\Microsoft\\Office\\16.0\\WEF\\Developer', '/v', ID];
  expect(planRemoval(windows).steps).toEqual([
    {
      kind: 'run',
      command: ['reg', 'delete', ...value, '/f'],
      onlyIf: ['reg', 'query', ...value],
    },
  ]);
});

test('on a Mac the manifest is copied to where Excel looks, and deleted there', () => {
  expect(planSideload(mac).steps).toEqual([{ kind: 'copy', from: mac.manifest, to: MAC_FILE }]);
  expect(planRemoval(mac).steps).toEqual([{ kind: 'delete', file: MAC_FILE }]);
});

test('elsewhere nothing is changed', () => {
  expect(planSideload(linux).steps).toEqual([]);
  expect(planRemoval(linux).steps).toEqual([]);
});

test.each([windows, mac, linux])(
  'on $platform the way to upload it is told, with the file',
  (place) => {
    const { next } = planSideload(place);
    expect(next.join('\n')).toContain('Upload My Add-in');
    expect(next.join('\n')).toContain(place.manifest);
    expect(next.join('\n')).toContain('npm start');
    expect(planRemoval(place).next.join('\n')).toContain('Excel on the web');
  },
);

describe('a step', () => {
  const folder = mkdtempSync(join(tmpdir(), 'maturity-matrix-sideload-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const from = join(folder, 'manifest.xml');
  const to = join(folder, 'not/there/yet/copy.xml');
  writeFileSync(from, '<OfficeApp/>');

  test('copies into a folder that is made when it is missing, over what stands there', () => {
    applyStep({ kind: 'copy', from, to });
    applyStep({ kind: 'copy', from, to });
    expect(readFileSync(to, 'utf8')).toBe('<OfficeApp/>');
  });

  test('deletes a file, also one that is not there', () => {
    applyStep({ kind: 'delete', file: to });
    applyStep({ kind: 'delete', file: to });
    expect(existsSync(to)).toBe(false);
  });

  const node = (script: string): string[] => [process.execPath, '-e', script];

  test('that fails says what failed and why', () => {
    const command = node('console.error("no access"); process.exit(5)');
    expect(() => applyStep({ kind: 'run', command })).toThrow(/failed:\nno access/);
  });

  test('is left out where there is nothing to do', () => {
    const marker = join(folder, 'ran');
    const command = node(`require('fs').writeFileSync(${JSON.stringify(marker)}, '')`);
    applyStep({ kind: 'run', command, onlyIf: node('process.exit(1)') });
    expect(existsSync(marker)).toBe(false);
    applyStep({ kind: 'run', command, onlyIf: node('process.exit(0)') });
    expect(existsSync(marker)).toBe(true);
  });
});
