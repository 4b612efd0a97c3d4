/**
 * What stopped a script: name, code and message, debug information, and the lines of the script that led there.
 * Frames of the library and the host are left out: nobody can mend those.
 */
export function describeFailure(error: unknown, fileName: string): string {
  if (typeof error !== 'object' || error === null) return `Thrown: ${String(error)}`;
  const { name, message, code, debugInfo, stack } = error as Record<string, unknown>;
  if (typeof message !== 'string') return `Thrown: ${JSON.stringify(error)}`;
  const parts = [name, code, message].filter((part) => typeof part === 'string' && part !== '');
  const lines = [parts.join(': '), ...scriptFrames(stack, fileName)];
  if (debugInfo !== undefined) lines.push(`debugInfo: ${JSON.stringify(debugInfo, null, 2)}`);
  return lines.join('\n');
}

/** The faulty line with a caret under the fault, and what is wrong with it. */
export function describeBadSyntax({ name, message, stack }: Error): string {
  const place = (stack ?? '').split(/\n\s+at /)[0]!.trim();
  return place === '' ? `${name}: ${message}` : place;
}

function scriptFrames(stack: unknown, fileName: string): string[] {
  if (typeof stack !== 'string') return [];
  return stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line) && line.includes(`${fileName}:`))
    .map((line) => `    ${line.trim()}`);
}
