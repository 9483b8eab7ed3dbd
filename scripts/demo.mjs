/** `npm start`: the product at work on the example workspace. Ends with 0 although the examples have errors. */
import { spawnSync } from 'node:child_process';

const cli = ['dist/cli.js', 'lint', 'examples'];
console.log('$ bems-config lint examples\n');
const { status, error } = spawnSync(process.execPath, cli, { stdio: 'inherit' });
if (error || (status !== 0 && status !== 1)) {
  console.error(error ? `The command line did not start: ${error.message}` : `The command line ended with ${status}.`);
  process.exit(1);
}
console.log(`
The errors above are there on purpose: examples/ shows a deployment of three computers and two
connectivity profiles, with the usual mistakes in some of them.
What to try next:

  node dist/cli.js lint examples --fix-dry-run         the safe fixes, as a diff; nothing is written
  node dist/cli.js show examples/bems02-connect/GoodServerSetup.properties
                                                       what the installer would really read
  node dist/cli.js explain swallowed-line              why, with examples and the source
  node dist/cli.js route intranet.example.com --profile examples/profiles/west.connectivity-profile.json
                                                       which route a host takes, and why
  node dist/cli.js lint YOUR-FILE.properties           your own file`);
