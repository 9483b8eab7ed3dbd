import type * as vscode from 'vscode';

const DEADLINE_MS = 15_000;

/** How often one looks where nothing says that something changed. */
const LOOK_EVERY_MS = 50;

/**
 * Waits until `read` gives what `isThere` accepts: it is asked at once, and again after each of the events, or every now
 * and then where VS Code has no event for it.
 * @param what is awaited, for the message: 'a diagnostic of lone-backslash'
 * @param events that can change the answer
 * @throws at the deadline, with what was read last
 */
export function until<T>(
  what: string,
  events: readonly vscode.Event<never>[],
  read: () => T,
  isThere: (value: T) => boolean,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const subscriptions: vscode.Disposable[] = [];
    const end = (): void => {
      clearTimeout(deadline);
      clearInterval(looking);
      for (const subscription of subscriptions) subscription.dispose();
    };
    const deadline = setTimeout(() => {
      end();
      reject(new Error(`No ${what} in ${DEADLINE_MS / 1000} seconds, but: ${JSON.stringify(read(), null, 1)}`));
    }, DEADLINE_MS);
    const look = (): void => {
      const value = read();
      if (!isThere(value)) return;
      end();
      resolve(value);
    };
    const looking = events.length === 0 ? setInterval(look, LOOK_EVERY_MS) : undefined;
    for (const event of events) subscriptions.push(event(look));
    look();
  });
}

/**
 * Asks VS Code again and again until its answer is one that `isThere` accepts: for what it computes when it is asked, of
 * which no event tells.
 * @param what is awaited, for the message
 * @throws at the deadline, with the last answer
 */
export async function untilAnswer<T>(
  what: string,
  ask: () => PromiseLike<T>,
  isThere: (answer: T) => boolean,
): Promise<T> {
  const deadline = Date.now() + DEADLINE_MS;
  for (;;) {
    const answer = await ask();
    if (isThere(answer)) return answer;
    if (Date.now() > deadline) {
      throw new Error(`No ${what} in ${DEADLINE_MS / 1000} seconds, but: ${JSON.stringify(answer, null, 1)}`);
    }
  }
}
