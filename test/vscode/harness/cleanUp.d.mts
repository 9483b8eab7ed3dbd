export declare function cleanUp(): Promise<void>;
