/**
 * Keeps the process small. Each version of a large file is garbage a moment later; left alone, V8 collects the young garbage
 * late and the old garbage later, and takes 30 MB more for a file of 10,000 lines. That would be faster, but less than that:
 * `npm run bench -- profile` measures both, `npm run bench -- server` a small file.
 */
import { PerformanceObserver } from 'node:perf_hooks';
import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';

/** In bytes, of both its halves: a version of 10,000 lines then often is garbage before it counts as old. */
const ENOUGH_YOUNG = 8 * 1024 * 1024;

/** How much the old generation grows before it is collected; V8 itself lets it grow up to fourfold. */
const OLD_GROWS_BY_PERCENT = 60;

/**
 * How much of a function runs, in bytes of its code, before V8 thinks of optimizing it; a third of this unless told.
 * A small file is checked before that is worth anything, and once it has run, the optimizing compiler weighs 4 MB.
 */
const STEPS_BEFORE_OPTIMIZING = 200_000;

/** There is a flag for the size itself, but V8 reads that one only when a process starts. */
function limitYoungGeneration(): void {
  const size = getHeapSpaceStatistics().find(({ space_name: name }) => name === 'new_space')?.space_size ?? 0;
  setFlagsFromString(`--semi-space-growth-factor=${size < ENOUGH_YOUNG ? 2 : 1}`);
}

setFlagsFromString(`--interrupt-budget=${STEPS_BEFORE_OPTIMIZING}`);
setFlagsFromString(`--heap-growing-percent=${OLD_GROWS_BY_PERCENT}`);
new PerformanceObserver(limitYoungGeneration).observe({ entryTypes: ['gc'] });
