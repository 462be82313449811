### Importing leads from a file: what became of each row, what was wrong with it, and what to do about it.

import-created = Row { $row }: created. { $reason }
import-duplicate = Row { $row }: duplicate. { $reason }
import-refused = Row { $row }: not imported. { $reason }
import-more =
    { $count ->
        [one] … and one row more. Show all of them with --details, or write them to a file with --report FILE.
       *[other] … and { $count } rows more. Show all of them with --details, or write them to a file with --report FILE.
    }
import-done =
    { $created ->
        [0] No leads were created.
        [one] One lead was created.
       *[other] { $created } leads were created.
    }
import-own-columns =
    { $count ->
        [one] The heading { $headings } is no field of a lead, and is taken along as a field of its own.
       *[other] The headings { $headings } are no fields of a lead, and are taken along as fields of their own.
    }

## What a row is a duplicate of

import-match-email = Same e-mail address as { $other }.
import-match-phone = Same phone number as { $other }.
import-match-already-imported = The row was imported earlier, as { $other }.
import-match-rule = The rule { $rule } finds { $other }.
import-match-alike = Very much like { $other }.
import-other-lead = lead { $number }
import-other-contact = contact { $number }
import-other-account = account { $number }
import-other-opportunity = opportunity { $number }
import-other-row = row { $number }
import-other-called = { $other } ({ $name })

## Why a row was not imported: one message a code

import-problem-unclosed-quote = The row has a quotation mark that is never closed. Close it, or remove it.
import-problem-misplaced-quote = The row has text after a closing quotation mark. Write quotation marks inside a value twice ("").
import-problem-line-too-long = The line is too long to be one row. Remove it, or split it.
import-problem-mixed-encoding = The row is written in another character encoding than the rest of the file. Save the whole file again as UTF-8.
import-problem-empty-row = The row has no values. Remove it.
import-problem-too-few-columns = The row has too few columns: { $found } instead of { $expected }. Add the missing separators.
import-problem-too-many-columns = The row has too many columns: { $found } instead of { $expected }. Put quotation marks around values that contain the separator.
import-problem-not-a-date = { $field } “{ $value }” is not a date. Write it as 2025-02-28.
import-problem-not-a-number = { $field } “{ $value }” is not a number. Write it as 1500000 or 1500000.50.
import-problem-not-a-whole-number = { $field } “{ $value }” is not a whole number. Write it without decimals.
import-problem-not-yes-or-no = { $field } “{ $value }” is neither yes nor no. Write yes or no.
import-problem-unknown-option = { $field } “{ $value }” is not one of the options. Write one of these: { $options }.
import-problem-unknown-owner = { $field } “{ $value }” is not a user here. Write the name as it is in the list of users, or leave the field empty to own the lead yourself.
import-problem-ambiguous-owner = { $field } “{ $value }” is the name of several users. Leave the field empty to own the lead yourself, or ask an administrator to tell the names apart.
import-problem-owner-not-allowed = { $field } “{ $value }” is somebody you cannot import leads for. Enter yourself, or ask somebody with access to import the row.
import-problem-required = { $field } is missing. Enter a value.
import-problem-too-long = { $field } has { $length } characters, and there is room for only { $most }. Shorten the text.
import-problem-not-an-email = { $field } “{ $value }” is not an e-mail address. Write it as kari@company.com.
import-problem-out-of-range = { $field } is too low or too high. Write a number from { $least } to { $most }.
import-problem-reason-of-another-state = The status reason “{ $reason }” does not belong to the status “{ $state }”. Write one of these: { $options }.
import-problem-closed-before-created = The lead was closed before it was created. Correct one of the dates.
import-problem-lone-surrogate = { $field } contains a broken character. Write the value again.
import-problem-nul-character = { $field } contains a null character, which cannot be stored. Remove it.
import-problem-control-character = { $field } contains a line break or another control character. Remove it.

## What is doubtful about a row that is imported all the same

import-warning-in-the-future = { $field } is in the future. Check the date.
import-warning-open-lead-has-closing-date = The lead is open, so the date in { $field } was left out. Check the status.
import-warning-closing-date-missing = The lead is closed, but { $field } is missing. The time of the import was used instead.
import-warning-possible-duplicate = The row is imported all the same. Compare the two.

## Why a whole file was refused: one message a code

import-bad-file-empty-file = The file is empty. Choose a file with a header row and at least one lead.
import-bad-file-not-a-csv-file = This is not a CSV file. Excel workbooks cannot be imported yet: open the workbook in Excel, save it as “CSV UTF-8”, and import the new file.
import-bad-file-unknown-encoding = The letters of the file cannot be read reliably. Save the file again as UTF-8 (in Excel: “CSV UTF-8”), and import the new file.
import-bad-file-no-header = The first row has no known headings. Begin the file with a row of column names, for example Topic, First Name, Last Name and Company Name.
import-bad-file-too-many-columns = The file has { $found } columns, and there is room for only { $most }. Remove the columns you do not need.
import-bad-file-column-twice = Several columns mean the same as “{ $column }”. Keep only one of them.
import-bad-file-missing-columns = The file lacks these columns: { $columns }. Add them.
import-bad-file-lone-surrogate = The heading of column { $column } contains a broken character. Write it again.
import-bad-file-nul-character = The heading of column { $column } contains a null character, which cannot be stored. Remove it.
import-bad-file-control-character = The heading of column { $column } contains a line break or another control character. Remove it.
