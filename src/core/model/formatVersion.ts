/**
 * 4: a record may bring kinds of relation of its own; names of relations that older versions held are kinds.
 * 3: a claim may be held on a day, a person described as of a date, an article may retell another; and passages that were not used are told by their place and their ends.
 * 2: a claim may lack quote and source, relations may have a name of their own, a node may be an organisation; and lines
 * come with their curve offsets.
 */
export const formatVersion = 4;

/** Those that are read: today's, and the older ones, which are migrated (migrateCompiled.ts). */
export type FormatVersion = 1 | 2 | 3 | typeof formatVersion;
