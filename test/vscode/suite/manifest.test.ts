/** What the manifest of the installed extension promises is there. */
import { deepEqual, ok } from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { suite, test } from 'mocha';
import * as vscode from 'vscode';
import { extension } from './support/extension';
import { until } from './support/until';

interface Manifest {
  readonly icon: string;
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly configuration: readonly { readonly properties: Readonly<Record<string, unknown>> }[];
    readonly grammars: readonly { readonly path: string }[];
    readonly languages: readonly {
      readonly configuration?: string;
      readonly icon?: Readonly<Record<string, string>>;
    }[];
    readonly snippets: readonly { readonly path: string }[];
    readonly walkthroughs: readonly Walkthrough[];
  };
}

interface Walkthrough {
  readonly id: string;
  readonly steps: readonly {
    readonly description: string;
    readonly media: Readonly<Record<string, string>>;
  }[];
}

const manifest = extension().packageJSON as Manifest;
const fileOf = (path: string): string => join(extension().extensionPath, path);

suite('The manifest', () => {
  test('contributes every command of the extension, and no other', async () => {
    await extension().activate();
    const registered = (await vscode.commands.getCommands(true)).filter((id) => id.startsWith('bems.'));
    const contributed = manifest.contributes.commands.map(({ command }) => command);
    deepEqual(registered.sort(), contributed.sort());
  });

  test('names only files that are there', () => {
    const { languages, grammars, snippets } = manifest.contributes;
    const paths = [
      manifest.icon,
      ...languages.flatMap(({ configuration, icon }) => [configuration ?? [], Object.values(icon ?? {})].flat()),
      ...[...grammars, ...snippets].map(({ path }) => path),
    ];
    deepEqual(
      paths.filter((path) => !existsSync(fileOf(path))),
      [],
    );
  });

  test('has a setting for every rule that has a page', () => {
    const pages = readdirSync(fileOf('docs/rules'))
      .filter((file) => file.endsWith('.md') && file !== 'README.md')
      .map((file) => file.replace('.md', ''));
    const settings = manifest.contributes.configuration
      .flatMap(({ properties }) => Object.keys(properties))
      .filter((name) => name.startsWith('bems.rules.'))
      .map((name) => name.slice('bems.rules.'.length));
    ok(settings.length > 40, String(settings.length));
    deepEqual(
      settings.filter((rule) => !pages.includes(rule)),
      [],
    );
  });
});

suite('The walkthrough', () => {
  const { steps } = manifest.contributes.walkthroughs.find(({ id }) => id === 'bems.getStarted') as Walkthrough;

  test('has its texts and the pictures in them', () => {
    ok(steps.length > 0);
    for (const path of steps.flatMap(({ media }) => Object.values(media))) {
      const text = readFileSync(fileOf(path), 'utf8');
      const pictures = [...text.matchAll(/!\[[^\]]*\]\(([^)]+)\)|<img[^>]+src="([^"]+)"/g)];
      for (const [, first, second] of pictures) {
        const picture = fileOf(join(dirname(path), first ?? second ?? ''));
        ok(existsSync(picture), picture);
      }
    }
  });

  test('leads to commands that there are', async () => {
    const known = await vscode.commands.getCommands(true);
    const links = steps.flatMap(({ description }) => [...description.matchAll(/\(command:([\w.]+)/g)]);
    ok(links.length > 0);
    deepEqual(
      links.map(([, command]) => command ?? '').filter((command) => !known.includes(command)),
      [],
    );
  });

  test('opens', async () => {
    const id = `${extension().id}#bems.getStarted`;
    await vscode.commands.executeCommand('workbench.action.openWalkthrough', id, false);
    const { tabGroups } = vscode.window;
    await until(
      'tab of the walkthrough',
      [tabGroups.onDidChangeTabs as vscode.Event<never>],
      () => tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label)),
      // As the versions of VS Code name it.
      (labels) => labels.some((label) => /^(?:Walkthrough|Welcome)/.test(label)),
    );
  });
});
