import { validateProfile } from '../../generated/validators';
import { ruleOfConstraint } from '../../profile/settings';
import { defineProfileRule } from '../rule';
import { PlacesOf } from './schema/places';
import type { Refused } from './schema/places';
import {
  blankTextFinding,
  enumFinding,
  missingFinding,
  rootFinding,
  typeFinding,
  unknownFinding,
} from './schema/findings';

/** Keywords that only combine others, which are reported themselves. */
const COMBINING = new Set(['if', 'allOf', 'anyOf', 'oneOf', 'not']);

export const schemaRule = defineProfileRule({
  id: 'schema',
  severity: 'error',
  title: 'Not what a connectivity profile is made of',
  reason:
    'A member that is missing, misspelt or of the wrong type says nothing: the setting is then not the one that its author sees in the file.',
  source: 'PUB UEM administration 12.11-12.19, settings of the connectivity profile; OURS for how the file writes them',
  fix: {
    description:
      'Insert what is missing, use the nearest name or an allowed value, or write the value as the right type.',
    safe: false,
  },
  examples: {
    bad: [
      '{\n  "Name": "West",\n  "defaultAllowedDomainRoute": { "type": "proxyCluster", "primaryRouteName": "First" }\n}\n',
      '{\n  "name": "West",\n  "defaultAllowedDomainRoute": { "type": "proxy", "primaryRouteName": "First" }\n}\n',
      '{\n  "name": "West",\n  "additionalServers": [\n    { "server": "www.example.com", "port": "8443", "route": { "type": "proxyCluster", "primaryRouteName": "First" } }\n  ]\n}\n',
    ],
    good: [
      '{\n  "name": "West",\n  "defaultAllowedDomainRoute": { "type": "proxyCluster", "primaryRouteName": "First" }\n}\n',
    ],
  },
  check(profile, report) {
    const { root, value } = profile.json;
    if (!root || validateProfile(value)) return;
    const places = new PlacesOf(root);
    const wrongTypes = new Set<string>();
    const missing: Refused[] = [];
    const renamed = new Set<string>();
    for (const error of validateProfile.errors ?? []) {
      if (COMBINING.has(error.keyword) || ruleOfConstraint(error.schemaPath) !== null) continue;
      const refused = places.of(error);
      if (!refused) continue;
      const { node } = refused;
      if (error.keyword === 'type') {
        wrongTypes.add(error.instancePath);
        // A number too large for any is one out of range.
        if (typeof node.value === 'number' && error.params.type === 'number') continue;
        report(node.parent ? typeFinding(refused, profile) : rootFinding(node, profile));
      } else if (error.keyword === 'required') missing.push(refused);
      else if (error.keyword === 'additionalProperties') {
        const found = unknownFinding(refused, places.names(node), profile);
        if (!found) continue;
        if (found.meant !== null) renamed.add(keyOf(error.instancePath, found.meant));
        report(found.finding);
      } else if (wrongTypes.has(error.instancePath)) continue;
      else if (error.keyword === 'enum') report(enumFinding(refused));
      else report(blankTextFinding(refused));
    }
    // What is there under a misspelt name is not missing, too.
    for (const refused of missing) {
      const name = String(refused.error.params.missingProperty);
      if (!renamed.has(keyOf(refused.error.instancePath, name))) report(missingFinding(refused, name, profile));
    }
  },
});

function keyOf(instancePath: string, name: string): string {
  return `${instancePath} ${name}`;
}
