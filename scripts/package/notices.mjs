import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** How packages name the file with their licence. */
const LICENSE_FILE = /^(?:licen[cs]e|copying)(?:[.-].*)?$/i;

/** The innermost package of a path, scope included. */
const PACKAGE = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//;

/** How esbuild marks, in what it has bundled, where it has it from. */
const BUNDLED_FROM = /^\/\/ (\S*node_modules\/\S+)$/gm;

/**
 * The notices of the packages that are really in the bundles, with the text of their licences.
 * @param root of the project
 * @param inputs paths of the bundled files, from the root: the keys of `inputs` in esbuild's metafile
 * @throws with a sentence where a package has no licence
 */
export function noticesOf(root, inputs) {
  const folders = new Set(inputs.flatMap((path) => [path, ...bundledBefore(root, path)]).flatMap(packageOf));
  const notices = [...folders]
    .map((folder) => noticeOf(root, folder))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
  const names = notices.map(({ name, version, license }) => `  ${name} ${version} (${license})`);
  const texts = notices.map(({ name, version, text }) => `${'='.repeat(80)}\n${name} ${version}\n\n${text.trim()}\n`);
  return `This extension contains parts of the following packages.\n\n${names.join('\n')}\n\n${texts.join('\n')}`;
}

/** The compiled schemas are a bundle themselves, with ajv's few functions in it. */
function bundledBefore(root, path) {
  if (!path.includes('/generated/') || !existsSync(join(root, path))) return [];
  return [...readFileSync(join(root, path), 'utf8').matchAll(BUNDLED_FROM)].map(([, from]) => from);
}

function packageOf(path) {
  const folder = PACKAGE.exec(path)?.[1];
  return folder === undefined ? [] : [folder];
}

function noticeOf(root, folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
  const file = readdirSync(join(root, folder)).find((entry) => LICENSE_FILE.test(entry));
  if (license === undefined || file === undefined) throw new Error(`${name} ${version} comes without a licence.`);
  return { name, version, license, text: readFileSync(join(root, folder, file), 'utf8') };
}
