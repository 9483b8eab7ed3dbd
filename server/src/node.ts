/** The language server under Node: over standard input and output, a socket, or the channel to a parent process. */
// First of all: what is loaded afterwards makes V8's heap grow.
import './node/memory';
import { createRequire } from 'node:module';
import { createConnection, ProposedFeatures } from './node/library';
import type * as Engine from './node/engine';
import { lifeCycleOf } from './node/lifeCycle';
import { newestVersions } from './node/newestVersions';
import { transportOf } from './node/transport';
import type { Transport } from './node/transport';
import { readVersion } from './cli/version';
import { describeError } from './rules/problem';
import { serve } from './server';

const transport = transportOf(process.argv.slice(2));
if ('problem' in transport) end(2, transport.problem);
else run(transport);

function run({ reader, writer, onGone }: Transport): void {
  const lifeCycle = lifeCycleOf(reader, writer);
  const { watched, newestVersion } = newestVersions(lifeCycle.reader);
  const connection = createConnection(ProposedFeatures.all, watched, lifeCycle.writer);
  const goneCode = (): number => (lifeCycle.hasShutDown() ? 0 : 1);

  onGone((sentence) => (sentence === undefined ? whenQuiet(() => end(goneCode())) : end(1, sentence)));
  reader.onError((error) => {
    // Without the length of a message nobody knows where the next one begins.
    if (/header|content-length/i.test(error.message)) {
      end(1, 'The messages of the client cannot be read: a header has no Content-Length, or none that is a number.');
    }
  });
  // A crash stays small: it is told without text of a document, and the server goes on.
  process.on('unhandledRejection', (error) => connection.console.error(`The server crashed: ${describeError(error)}`));
  serve({
    connection,
    version: readVersion(),
    start: (params) => {
      void lifeCycle.answered.then(() => {
        loadEngine().startEngine(connection, params, newestVersion);
        lifeCycle.handOn();
      });
    },
  });

  /** Calls back when what arrived before the end is handed on; with an `exit` in it that does not come to pass. */
  function whenQuiet(callback: () => void): void {
    let seen = lifeCycle.arrived();
    let quietTurns = 0;
    const look = (): void => {
      quietTurns = lifeCycle.arrived() === seen ? quietTurns + 1 : 0;
      seen = lifeCycle.arrived();
      // The library hands on one message a turn.
      if (quietTurns > 10) callback();
      else setImmediate(look);
    };
    look();
  }
}

/** The engine is a bundle of its own: `initialize` is answered before it is read. */
function loadEngine(): typeof Engine {
  return createRequire(__filename)('./engine.js') as typeof Engine;
}

function end(code: number, sentence?: string): void {
  if (sentence !== undefined) process.stderr.write(`bems-config: ${sentence}\n`);
  process.exit(code);
}
