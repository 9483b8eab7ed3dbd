import * as vscode from 'vscode';
import { ROUTE_LOOKUP } from '../../../server/src/protocol';
import type { RouteLookupResult } from '../../../server/src/protocol';
import { textArgument } from '../arguments';
import type { Extension } from '../client';
import { unknownDocument } from '../documentFor';
import { profileOf } from '../profiles';
import { fileNameOf } from '../reports';

const SDKS: readonly (vscode.QuickPickItem & { sdk: 5 | 6 })[] = [
  { sdk: 6, label: '6.0 or later', description: 'The apps of today' },
  {
    sdk: 5,
    label: 'Before 6.0',
    description: "'Route all traffic' counts; direct and denied domains and the default route do not",
  },
];

/**
 * Shows which route a host takes, and why.
 * @param argument a profile, or `{ uri?, host?, sdk? }`; `host` may have a port. What is missing is asked for
 * @returns the URI of the page; undefined where the user has left
 */
export async function routeLookup({ session, reports }: Extension, argument: unknown): Promise<string | undefined> {
  const document = await profileOf(argument);
  const host = textArgument(argument, 'host') ?? (await askForHost(document));
  if (host === undefined) return undefined;
  const answerFor = async (sdk: 5 | 6): Promise<RouteLookupResult> => {
    const answer = await session.ask(ROUTE_LOOKUP, { uri: document.uri.toString(), host, sdk });
    if (!answer) throw unknownDocument();
    return answer;
  };
  const sdk = sdkIn(argument);
  const answer = await (sdk === undefined ? chosenAnswer(answerFor) : answerFor(sdk));
  if (!answer) return undefined;
  const page = await reports.show(`Route of ${host} in ${fileNameOf(document.uri)}`, document.uri, answer.markdown);
  return page.toString();
}

async function askForHost(document: vscode.TextDocument): Promise<string | undefined> {
  const host = await vscode.window.showInputBox({
    title: 'Which route does a host take?',
    prompt: 'A host name or an IPv4 address, with or without a port; a URL will do.',
    placeHolder: 'For example portal.example.com:443',
    value: selectedIn(document),
    ignoreFocusOut: true,
    validateInput: (text) => (text.trim() === '' ? 'A host is needed here: type one, or leave with Escape.' : null),
  });
  return host?.trim();
}

/** What is selected, if it is of one line. */
function selectedIn(document: vscode.TextDocument): string {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document !== document || !editor.selection.isSingleLine) return '';
  return document.getText(editor.selection).replaceAll(/^"|"$/g, '');
}

function sdkIn(argument: unknown): 5 | 6 | undefined {
  const sdk: unknown =
    typeof argument === 'object' && argument !== null && 'sdk' in argument ? argument.sdk : undefined;
  return SDKS.find((item) => item.sdk === sdk)?.sdk;
}

/** The answer for the SDK that the user picks; which one is asked only if the answer depends on it. */
async function chosenAnswer(
  answerFor: (sdk: 5 | 6) => Promise<RouteLookupResult>,
): Promise<RouteLookupResult | undefined> {
  const [today, before] = await Promise.all([answerFor(6), answerFor(5)]);
  if (today.summary === before.summary && today.certain === before.certain) return today;
  const title = 'With which BlackBerry Dynamics SDK was the app built?';
  const picked = await vscode.window.showQuickPick(SDKS, { title, ignoreFocusOut: true });
  return picked && (picked.sdk === 6 ? today : before);
}
