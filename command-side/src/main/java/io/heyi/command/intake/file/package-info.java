/**
 * Reading the office's files into typed rows.
 *
 * <p>A file is first {@linkplain io.heyi.command.intake.file.CsvFile#inspect inspected} as a whole, so that an unusable one is
 * refused before anything of it is taken, and then {@linkplain io.heyi.command.intake.file.CsvFile#read read} row by row: a row
 * that cannot be taken is reported and does not stop the others. What the columns mean is written once, in
 * {@link io.heyi.command.intake.file.Columns}. Nothing here decides whether a claim is paid and nothing touches a database.
 *
 * <p>Decisions about values, the same for every column:
 * <ul>
 *   <li>ASCII spaces around a value are trimmed: fixed-width exports pad with them and they never carry a meaning. Any other
 *       blank at the edge (tab, no-break, ideographic space) is a fault, because two values that look alike would differ.
 *   <li>Control and invisible characters are faults anywhere, and so is a line break inside a quoted cell: it is the trace of a
 *       stray quote that has swallowed the start of another row.
 *   <li>Digits are ASCII digits, money has at most two decimals and no sign, no thousands separator, no exponent.
 *   <li>A value is repeated in a message only if it cannot be a person's name, a resident number or a telephone number.
 * </ul>
 */
package io.heyi.command.intake.file;
