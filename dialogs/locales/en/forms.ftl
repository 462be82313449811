### Forms of records: what is wrong with what was filled in, said beside the field.

form-problems =
    { $count ->
        [one] Nothing is saved yet: one field needs another value.
       *[other] Nothing is saved yet: { $count } fields need another value.
    }
form-problem-of = { $field }: { $problem }
form-problem-required = This field must be filled in.
form-problem-too-long = The text has { $length } characters, and there is only room for { $most }.
form-problem-not-an-email = "{ $value }" is not an e-mail address. Write it like kari@company.com.
form-problem-out-of-range = The number must be between { $least } and { $most }.
form-problem-not-a-number = "{ $value }" is not a number. Write it as 1500000 or 1500000.50.
form-problem-not-a-whole-number = "{ $value }" is not a whole number. Write it without decimals.
form-problem-not-a-date = "{ $value }" is not a date. Write it as 2027-02-28.
form-problem-unknown-option = "{ $value }" is not one of the choices. Choose from the list.
form-problem-lone-surrogate = The text has characters that cannot be stored. Write it again.
form-problem-nul-character = The text has characters that cannot be stored. Write it again.
form-problem-control-character = The text has invisible control characters. Write it again.
form-problem-no-such-record = That record does not exist, or it is not active.
form-problem-not-to-be-changed = This column cannot be changed here.
form-nothing-to-choose = I found no record that matches the lead.
