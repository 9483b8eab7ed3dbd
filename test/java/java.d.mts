/** What `java.util.Properties` made of a document. */
export interface JavaAnswer {
  /** Keys and values in load order, with the duplicates. */
  readonly entries: readonly (readonly [key: string, value: string])[];
  /** The message of the exception that ended the load, or null. */
  readonly error: string | null;
}

export function javaProblem(): string | null;
export function withJavaProgram<T>(name: string, use: (args: string[]) => T | Promise<T>): Promise<T>;
export function loadWithJava(texts: readonly string[]): Promise<JavaAnswer[]>;
export function lengthAndUnits(text: string): Buffer;
