/** Stands in for a style sheet or a picture under Jest: each CSS module class is its own name. */
export default new Proxy({}, { get: (_target, key) => (typeof key === 'string' ? key : undefined) });
