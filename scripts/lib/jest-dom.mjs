/** Gives the apps' tests the matchers of jest-dom (`toBeVisible`, `toHaveTextContent`, …). */
import '@testing-library/jest-dom/jest-globals';
