/** The language server under Node: over standard input and output, a socket, or the channel to a parent process. */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { platformOf } from './node/platform';
import { newestVersions } from './node/newestVersions';
import { transportOf } from './node/transport';
import { readVersion } from './cli/version';
import { serve } from './server';

const { reader, writer } = transportOf(process.argv.slice(2));
const { watched, newestVersion } = newestVersions(reader);

serve({
  connection: createConnection(ProposedFeatures.all, watched, writer),
  version: readVersion(),
  runtime: platformOf,
  newestVersion,
});
