export * from './merge.js';
export * from './parts.js';
export * from './picture.js';
export * from './report.js';
