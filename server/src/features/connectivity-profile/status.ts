import type { ProfileStatusResult } from '../../protocol';
import type { ProfileDocument } from './profileDocument';

/** What a status line shows about a connectivity profile. */
export function profileStatus({ diagnostics, profile, settings }: ProfileDocument): ProfileStatusResult {
  const { applications, applicationServers, name, proxyClusters, target } = profile;
  return {
    profile: {
      name: name?.text ?? null,
      target: target?.text ?? null,
      clusters: proxyClusters?.names.map(({ text }) => text) ?? null,
      applications: applications.length,
      servers: applicationServers.filter(({ server }) => server !== null).length,
    },
    problems: {
      errors: diagnostics.filter(({ severity }) => severity === 'error').length,
      warnings: diagnostics.filter(({ severity }) => severity === 'warning').length,
    },
    configurationUri: settings.configurationUri,
  };
}
