/** What was found, as {@code report.json} and in the formats made from it. */
@NullMarked
package io.github.threadmill.report;

import org.jspecify.annotations.NullMarked;
