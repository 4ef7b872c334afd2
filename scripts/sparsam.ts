/**
 * Environment of builds that other programs start. glibc keeps memory that is free again apart for each thread, and a build has many: with two such heaps it
 * needs 900 MB instead of 1,100 (docs/messungen.md). Other systems do not know the name.
 */
export const SPARSAM = { MALLOC_ARENA_MAX: '2' } as const;
