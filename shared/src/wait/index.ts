export { freshEstimate, newcomerEstimate, stopEstimate, type Seen } from './estimate.js';
export { SteadyRanges, type WaitEstimate } from './shown-range.js';
export { waitText } from './words.js';
