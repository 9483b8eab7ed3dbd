import type { Locator, Page } from 'playwright-core';

export interface ServerAddress {
  readonly port: number;
  readonly token: string;
}

export interface Workspace {
  /** Its path. */
  readonly folder: string;
  readonly write: (path: string, text: string) => string;
}

export interface Window {
  readonly page: Page;
  readonly externalHosts: ReadonlySet<string>;
  readonly folders: readonly Workspace[];
  readonly close: () => Promise<void>;
}

export interface WindowOptions {
  readonly folders?: readonly string[];
  /** Those of another window, to be opened in this one, too. */
  readonly workspaces?: readonly Workspace[];
  readonly viewport?: { readonly width: number; readonly height: number };
}

export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export declare function openWindow(server: ServerAddress, options?: WindowOptions): Promise<Window>;

export declare function placeOfText(editor: Locator, text: string): Promise<Place | null>;

export declare function textOf(editor: Locator): Promise<string>;
