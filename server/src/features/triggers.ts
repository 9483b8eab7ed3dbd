/**
 * What begins something new. In a response file: a value, a connection property, a variable, an annotation, the domain of a
 * host; not the blank, which comes up in every comment. In a profile: the name of a member, or a text.
 */
export const COMPLETION_TRIGGERS: readonly string[] = ['=', ';', '$', '@', '.', '"', ':'];
