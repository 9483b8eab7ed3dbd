import { readFileSync } from 'node:fs';
import { CONSOLE_PATH } from '../server/src/profile/checklist/checklist';
import { membersOf } from '../server/src/profile/settings';
import type { Setting } from '../server/src/profile/settings';

const BELOW = `${CONSOLE_PATH} > `;
const EXAMPLE = 'examples/profiles/west.connectivity-profile.json';

/** The page about the profile file, in Markdown: an example, and every setting as the schema describes it. */
export function profilePage(): string {
  return `<!-- Made by \`npm run docs\` from schemas/connectivity-profile.schema.json: change the schema. -->

# Connectivity profiles

A BlackBerry Dynamics connectivity profile says which way the connections of Dynamics apps take: directly, through a BlackBerry Proxy cluster, or not at all. UEM keeps it in its console and reads it from no file. So the form of the file is ours: JSON with comments, named \`*.connectivity-profile.json\` or \`.jsonc\`, made to be written, reviewed, versioned and [checked](rules/README.md#connectivity-profiles). \`bems-config checklist\` says how it gets into the console.

Its \`$schema\` may name the copy of [the schema](../schemas/connectivity-profile.schema.json) that other tools shall use.

\`\`\`json
${readFileSync(EXAMPLE, 'utf8').trimEnd()}
\`\`\`

## Settings

Where a place in the console is named, it is below **${CONSOLE_PATH}**.

${sections([]).join('\n\n')}
`;
}

/** The settings of an object, and then those of the objects in it. */
function sections(path: readonly string[]): string[] {
  const settings = membersOf(path);
  const title = path.length === 0 ? [] : [`### \`${path.join('.')}\``];
  return [
    ...title,
    settings.map(item).join('\n'),
    ...settings.flatMap(({ name }) => (membersOf([...path, name]).length > 0 ? sections([...path, name]) : [])),
  ];
}

function item(setting: Setting): string {
  const { name, title, germanName, required, description, values, sdk, edition, console: way, source } = setting;
  const names = [title, ...(germanName === null ? [] : [`German: ${germanName}`])].join('; ');
  const facts = [
    ...(values.length > 0 ? [`One of ${values.map(({ value }) => `\`${value}\``).join(', ')}.`] : []),
    ...(setting.default === undefined ? [] : [`Without it: \`${JSON.stringify(setting.default)}\`.`]),
    ...(sdk === null ? [] : [`For apps on a Dynamics SDK ${sdk}.`]),
    ...(edition === null ? [] : [`Edition: ${edition}.`]),
    ...(way?.startsWith(BELOW) ? [`Console: ${way.slice(BELOW.length)}.`] : []),
    `Source: ${source}.`,
  ];
  return `- **\`${name}\`**${required ? ', required' : ''} (${names}): ${description} _${facts.join(' ')}_`;
}
