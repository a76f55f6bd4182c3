/** Tesseract, the program that reads text in pictures: run in the cell, once a page, where a system has it. */
@NullMarked
package org.tessera.parsing.tesseract;

import org.jspecify.annotations.NullMarked;
