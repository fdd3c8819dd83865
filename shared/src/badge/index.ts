export * from './badge-labels.js';
