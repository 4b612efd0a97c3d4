#!/usr/bin/env node
import { runCommandLine } from './program';
import { processTerminal } from './terminal';

// Whoever reads the output may stop before its end, as in "check … | head".
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await runCommandLine(process.argv.slice(2), processTerminal(process));
