/** The entry point of the command line: this process, its streams, its exit code. */
import { EXIT, type ExitCode } from './exitCode';
import { run } from './program';
import { isSystemError, reasonOf } from './systemError';
import { complain, processTerminal } from './terminal';

// Whoever read the output has had enough of it: `bems-config rules | head -1`.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') process.exitCode = EXIT.usage;
    process.exit();
  });
}

async function main(): Promise<ExitCode> {
  const terminal = processTerminal();
  try {
    return await run(process.argv.slice(2), terminal);
  } catch (error) {
    if (isSystemError(error)) {
      complain(terminal, `bems-config: the system refused: ${reasonOf(error)}.`);
      return EXIT.usage;
    }
    const { describeError, internalErrorLines } = await import('./internalError');
    complain(terminal, internalErrorLines(terminal, describeError(error), error));
    return EXIT.internal;
  }
}

void main().then((code) => {
  process.exitCode = code;
});
