/** The entry point of the command line: this process, its streams, its exit code. */
import { EXIT, type ExitCode } from './exitCode';
import { run } from './program';
import { isSystemError, reasonOf } from './systemError';
import { type Terminal, complain, processTerminal } from './terminal';

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // Whoever read the output has had enough of it: `bems-config rules | head -1`.
  if (error.code !== 'EPIPE') {
    process.stderr.write(`bems-config: standard output could not be written: ${reasonOf(error)}.\n`);
    process.exitCode = EXIT.usage;
  }
  process.exit();
});
// There is nobody left to tell.
process.stderr.on('error', () => process.exit());

async function main(): Promise<ExitCode> {
  let terminal: Terminal;
  try {
    terminal = processTerminal();
  } catch (error) {
    process.stderr.write(`bems-config: the working folder cannot be used: ${reasonOf(error)}.\n`);
    return EXIT.usage;
  }
  try {
    return await run(process.argv.slice(2), terminal);
  } catch (error) {
    if (isSystemError(error)) {
      complain(terminal, `bems-config: the system refused: ${reasonOf(error)}.`);
      return EXIT.usage;
    }
    const [{ internalErrorLines }, { describeError }] = await Promise.all([
      import('./internalError'),
      import('../rules/problem'),
    ]);
    complain(terminal, internalErrorLines(terminal, describeError(error), error));
    return EXIT.internal;
  }
}

void main().then((code) => {
  process.exitCode = code;
});
