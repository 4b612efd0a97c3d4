import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

test('an address that Excel would not load ends the build before it writes anything', () => {
  const folder = join(tmpdir(), `maturity-matrix-refused-${process.pid}`);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      '--import',
      'tsx',
      'scripts/build-add-in.ts',
      '--address',
      'http://matrix.example.gov.uk',
      '--out',
      folder,
    ],
    { encoding: 'utf8' },
  );
  expect(status).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toBe(
    'The address “http://matrix.example.gov.uk” starts with http, and Excel loads add-ins over https only. Give the folder that will hold the files, such as https://matrix.example.gov.uk/addin/\n',
  );
  expect(existsSync(folder)).toBe(false);
});
