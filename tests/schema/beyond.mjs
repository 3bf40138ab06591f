// Files that are not valid, and that the schema lets pass: what a schema of one file cannot say.
const other = 'what a file says depends on the files it extends';
const files = 'whether a file is there, and what is in it, is not in the text';
const numbers = 'numbers or dates are compared with each other';
const names = 'what a name stands for decides what may be done to it';
const characters = 'it is about characters, not about values';
const missing = 'what is missing may stand in a file that this one extends, or that extends it';
const precision = 'a number of JSON cannot hold it';

export const beyond = Object.fromEntries([
  [other, ['cases/contradiction-after-merging', 'cases/date-order-after-merging', 'cases/override-without-effect', 'compile_cases/removed-parameters']],
  [files, ['cases/extends-cycle', 'cases/extends-folder', 'cases/missing-course']],
  [numbers, ['cases/date-after-horizon', 'cases/date-before-horizon', 'cases/date-order', 'cases/quantiles-of-one-name', 'cases/years-outside',
    'compile_cases/certain-parameter-contradicting', 'compile_cases/contradicting-correlations']],
  [names, ['compile_cases/out-of-unit', 'compile_cases/unit-of-another', 'compile_cases/values-out-of-range']],
  [characters, ['cases/control-character']],
  [missing, ['cases/missing-horizon', 'cases/missing-value', 'compile_cases/no-assumptions']],
  [precision, ['cases/seed-too-large']],
].flatMap(([reason, list]) => list.map((name) => [`tests/errors/${name}.yaml`, reason])));
