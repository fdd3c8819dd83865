export * from './command-id.js';
export * from './http.js';
export * from './pairing.js';
