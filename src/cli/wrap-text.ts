/** Breaks a text at spaces into lines of at most `width` characters; a longer word keeps a line of its own. */
export function wrapText(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/[ \t\r\n]+/).filter((each) => each !== '')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return line === '' ? lines : [...lines, line];
}

/** A text beside a label, its lines under each other; below the label where that leaves no room. */
export function wrapBeside(
  label: string,
  text: string,
  { indent, labelWidth, width }: { indent: number; labelWidth: number; width: number },
): string[] {
  const margin = ' '.repeat(indent);
  const hanging = ' '.repeat(indent + labelWidth + 2);
  const [first, ...rest] = wrapText(text, width - hanging.length);
  const continued = rest.map((line) => hanging + line);
  if (label.length <= labelWidth) {
    return [`${margin}${label.padEnd(labelWidth)}  ${first ?? ''}`.trimEnd(), ...continued];
  }
  const labelLines = wrapText(label, width - indent).map((line) => margin + line);
  return first === undefined ? labelLines : [...labelLines, hanging + first, ...continued];
}
