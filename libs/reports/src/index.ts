export * from './fields/dictionary-rows.js';
export * from './formats.js';
export * from './json/catalogue-schema.js';
export * from './not-shown.js';
export * from './report.js';
export * from './report-of.js';
export * from './decision/decision-docx.js';
export * from './decision/decision-report.js';
