import { isatty } from 'node:tty';
import { EXIT, type ExitCode } from './exitCode';

/** A stream that the program writes to. */
export interface Output {
  readonly isTerminal: boolean;
  /** Columns of the terminal; 120 where there is none. */
  readonly columns: number;
  readonly write: (data: string | Uint8Array) => void;
  /** The stream itself, for what moves the cursor. */
  readonly stream: NodeJS.WritableStream;
}

/** What the program runs in. */
export interface Terminal {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Standard input, whole; null where it holds more than `limit` bytes. */
  readonly readInput: (limit: number) => Promise<Uint8Array | null>;
}

/** One line on standard error. */
export function complain({ stderr }: Terminal, line: string): void {
  stderr.write(`${line}\n`);
}

/** Says on standard error why nothing was done, and gives the exit code for it. */
export function refuse(terminal: Terminal, ...lines: readonly string[]): ExitCode {
  for (const line of lines) complain(terminal, line);
  return EXIT.usage;
}

/** Whether to colour what goes to `output`: `--no-color`, NO_COLOR and FORCE_COLOR decide before the terminal does. */
export function wantsColour({ env }: Terminal, output: Output, allowed: boolean): boolean {
  if (!allowed || env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  return output.isTerminal && env.TERM !== 'dumb';
}

/** The terminal that this process runs in. */
export function processTerminal(): Terminal {
  return {
    cwd: process.cwd(),
    env: process.env,
    stdout: outputOf(process.stdout),
    stderr: outputOf(process.stderr),
    readInput: async (limit) => {
      const chunks: Uint8Array[] = [];
      let size = 0;
      for await (const chunk of process.stdin) {
        const bytes = chunk as Uint8Array;
        size += bytes.length;
        if (size > limit) return null;
        chunks.push(bytes);
      }
      return Buffer.concat(chunks);
    },
  };
}

function outputOf(stream: NodeJS.WriteStream & { readonly fd: number }): Output {
  return {
    // Not `isTTY`: for a pipe that is undefined, whatever its type says.
    isTerminal: isatty(stream.fd),
    columns: stream.columns || 120,
    write: (data) => void stream.write(data),
    stream,
  };
}
