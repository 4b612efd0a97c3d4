import { AddressError, parseHostingAddress } from '../../../scripts/build-add-in/hosting-address';

test.each([
  ['https://matrix.example.gov.uk/addin/', 'https://matrix.example.gov.uk/addin/'],
  ['https://matrix.example.gov.uk/addin', 'https://matrix.example.gov.uk/addin/'],
  ['https://matrix.example.gov.uk', 'https://matrix.example.gov.uk/'],
  ['https://localhost:3000', 'https://localhost:3000/'],
  ['HTTPS://Matrix.Example.gov.uk/Add-In/v2', 'https://matrix.example.gov.uk/Add-In/v2/'],
])('%s is the folder %s', (text, folder) => {
  expect(parseHostingAddress(text)).toBe(folder);
});

test.each([
  ['http://matrix.example.gov.uk/', 'over https only'],
  ['matrix.example.gov.uk/addin', 'not a web address that starts with https://'],
  ['https:matrix.example.gov.uk', 'not a web address that starts with https://'],
  ['https://', 'not a web address that starts with https://'],
  ['https://matrix example.gov.uk/', 'not a web address that starts with https://'],
  ['https://matrix.example.gov.uk\\addin', 'not a web address that starts with https://'],
  ['ftp://matrix.example.gov.uk/', 'not a web address that starts with https://'],
  ['', 'not a web address that starts with https://'],
  ['https://matrix.example.gov.uk/?v=2', 'has a query'],
  ['https://matrix.example.gov.uk/?', 'has a query'],
  ['https://matrix.example.gov.uk/#top', 'has a hash'],
  ['https://matrix.example.gov.uk/#', 'has a hash'],
  ['https://me:secret@matrix.example.gov.uk/', 'has a name or password'],
  ['https://matrix.example.gov.uk/addin/taskpane.html', 'ends in a file'],
])('“%s” is refused: %s', (text, reason) => {
  expect(() => parseHostingAddress(text)).toThrow(AddressError);
  expect(() => parseHostingAddress(text)).toThrow(reason);
  expect(() => parseHostingAddress(text)).toThrow('such as https://matrix.example.gov.uk/addin/');
});
