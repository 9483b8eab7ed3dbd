import fc from 'fast-check';

// The same random cases in every run, so that a failure is the change's; `FUZZ_SEED=random` or a number looks further.
const { FUZZ_SEED = '20261121' } = process.env;
if (FUZZ_SEED !== 'random') fc.configureGlobal({ seed: Number(FUZZ_SEED) });
