import { expect, it } from 'vitest';
import { startServer } from '../../../protocol/support/server';
import * as s from '../../../protocol/support/server';
it('x', async () => { console.log(Object.keys(s)); expect(startServer).toBeDefined(); });
