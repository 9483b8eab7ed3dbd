import { readFileSync } from 'node:fs';
import type { ServerSetup } from '../server/client';

/** The three, ours first. */
export const NAMES = ['ours', 'json', 'yaml'] as const;
export type Name = (typeof NAMES)[number];

/** A server in the comparison. */
export interface Rival extends ServerSetup {
  /** As its users know it. */
  readonly title: string;
}

const FILES = '*.connectivity-profile.json';
const JSON_PACKAGE = 'node_modules/vscode-langservers-extracted';
const YAML_PACKAGE = 'node_modules/yaml-language-server';

/** Each server as its documentation tells to set it up, the two others with the schema `schemaUri`. */
export function rivals(schemaUri: string): Record<Name, Rival> {
  return {
    ours: {
      title: 'bems-config',
      command: [process.env.BENCH_SERVER ?? 'dist/server.js', '--stdio'],
      languageId: 'bems-connectivity-profile',
    },
    json: {
      title: `vscode-json-language-server ${versionOf(JSON_PACKAGE)}`,
      command: [`${JSON_PACKAGE}/bin/vscode-json-language-server`, '--stdio'],
      languageId: 'json',
      initializationOptions: { provideFormatter: true, handledSchemaProtocols: ['file'] },
      settings: { json: { validate: { enable: true }, schemas: [{ fileMatch: [FILES], url: schemaUri }] } },
      isToldSettings: true,
    },
    yaml: {
      title: `yaml-language-server ${versionOf(YAML_PACKAGE)}`,
      command: [`${YAML_PACKAGE}/bin/yaml-language-server`, '--stdio'],
      // JSON is YAML, and the server knows no other language.
      languageId: 'yaml',
      settings: {
        yaml: {
          schemas: { [schemaUri]: [FILES] },
          validate: true,
          hover: true,
          completion: true,
          // Nothing is fetched from the network.
          schemaStore: { enable: false },
          kubernetesCRDStore: { enable: false },
        },
      },
    },
  };
}

function versionOf(folder: string): string {
  return (JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')) as { version: string }).version;
}
