/** True only in the end-to-end tests' build; false, and so removed with its branch, in the shipped one. */
declare const __TEST_BUILD__: boolean;
