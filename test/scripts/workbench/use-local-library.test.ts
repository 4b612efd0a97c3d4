import { useLocalLibrary } from '../../../scripts/workbench/use-local-library';

const LIBRARY = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

test('the library comes from this server, and the policy lets it', () => {
  const page = `<head>
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self' https://appsforoffice.microsoft.com; connect-src 'none'" />
    <script src="${LIBRARY}"></script><script defer src="taskpane.1234.js"></script>
  </head>`;
  expect(useLocalLibrary(page)).toBe(`<head>
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self' 'self'; connect-src 'none'" />
    <script src="/office-js/office.js"></script><script defer src="taskpane.1234.js"></script>
  </head>`);
});

test('a policy that names a folder of the library is changed as well, in any order of attributes', () => {
  const policy = `<meta content="script-src https://appsforoffice.microsoft.com/lib/; img-src 'self'" http-equiv=content-security-policy>`;
  expect(useLocalLibrary(policy)).toBe(
    `<meta content="script-src 'self'; img-src 'self'" http-equiv=content-security-policy>`,
  );
});

test('all else stays as it is', () => {
  const page = '<p>See https://appsforoffice.microsoft.com and https://example.org</p>';
  expect(useLocalLibrary(page)).toBe(page);
});
