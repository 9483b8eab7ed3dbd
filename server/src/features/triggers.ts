export const COMPLETION_TRIGGERS: readonly string[] = ['=', ';', '$', '@', '.'];
