import type { CodeAction, Range } from 'vscode-languageserver-types';
import { formatRole } from '../../../roles/role';
import { annotate, assignableEntry } from '../assignRole';
import type { CodeActionCapabilities } from '../../codeActions';
import type { ResponseDocument } from '../responseDocument';
import { keyMapAction } from '../../codeActions/configuration';
import { isSameRole, likelyRoles, rankRoles } from './likelyRoles';
import { changedDocument, workspaceEdit } from '../../codeActions/workspaceEdit';

const MOST_OFFERED = 3;
const KIND = 'refactor.rewrite';

/** Gives the key at the start of `range` a role: the likeliest ones, and any through a command of the client. */
export function roleActions(
  document: ResponseDocument,
  range: Range,
  capabilities: CodeActionCapabilities,
): CodeAction[] {
  const { file, positions } = document;
  const { start, end } = positions.spanOf(range);
  const entry = assignableEntry(file, start);
  if (!entry || end > entry.node.lineEnd) return [];
  const { assignment } = entry;
  const actions: CodeAction[] = [];
  // What the key map says was decided for all files.
  if (assignment?.origin !== 'keyMap') {
    const decided = assignment?.origin === 'annotation' ? assignment.role : undefined;
    const ranked = likelyRoles(rankRoles(file, entry).filter(({ role }) => !isSameRole(decided, role)));
    const [first, second] = ranked;
    for (const { role, score } of ranked.slice(0, MOST_OFFERED)) {
      const isLikeliest = role === first?.role && score > (second?.score ?? 0) && !decided;
      actions.push({
        title: `Assign role: ${formatRole(role)}${isLikeliest ? ' (likely)' : ''}`,
        kind: KIND,
        edit: workspaceEdit([changedDocument(document, annotate(file, entry, role))], capabilities.documentChanges),
      });
    }
    // An annotation would win over the key map.
    if (first && !decided) actions.push(...keyMapAction(document, entry.spelling, first.role, capabilities));
  }
  if (capabilities.commands.has('bems.assignRole')) {
    const title = 'Assign role…';
    const command = { title, command: 'bems.assignRole', arguments: [document.uri, positions.positionAt(start)] };
    actions.push({ title, kind: KIND, command });
  }
  return actions;
}
