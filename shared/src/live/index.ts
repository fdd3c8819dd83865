export * from './client.js';
export * from './protocol.js';
export * from './snapshot.js';
export * from './forecast-news.js';
