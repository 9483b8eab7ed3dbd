import { partOf } from '../text/part';
import type { Part } from '../text/part';

/** An account as it is written: `DOMAIN\name`, `name@domain` (a user principal name) or `name`. */
export interface Account {
  readonly form: 'domain\\name' | 'name@domain' | 'name';
  readonly name: Part;
  /** Null for a bare name. */
  readonly domain: Part | null;
}

/** Takes a login apart. Source: S0 Install the BEMS software, steps 13-14. */
export function parseAccount(login: string): Account {
  const backslash = login.indexOf('\\');
  if (backslash >= 0) {
    return {
      form: 'domain\\name',
      domain: partOf(login, 0, backslash),
      name: partOf(login, backslash + 1, login.length),
    };
  }
  const at = login.lastIndexOf('@');
  if (at >= 0) return { form: 'name@domain', name: partOf(login, 0, at), domain: partOf(login, at + 1, login.length) };
  return { form: 'name', name: partOf(login, 0, login.length), domain: null };
}
